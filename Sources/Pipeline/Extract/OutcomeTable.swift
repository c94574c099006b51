internal import Containers
internal import CoverageModel

/// The outcome rows as a table, and as a few lines for a person.
enum OutcomeTable {
  /// One row per outlet and day, in their order; pages of unknown outlets first, with an empty outlet.
  static func csv(_ tally: OutcomeTally) -> [UInt8] {
    var writer = CSVWriter()
    writer.row(
      ["outlet", "day", "expected", "received"] + OutcomeTally.outcomeCodes + OutcomeTally.warningCodes
        + ["duplicates", "near-duplicates"])
    for (key, row) in tally.rows.sorted(by: { $0.key < $1.key }) {
      writer.text(key.outlet)
      writer.text(key.day?.description ?? "")
      writer.number(row.expected.map(String.init) ?? "")
      writer.number(Int64(row.received))
      for code in OutcomeTally.outcomeCodes { writer.number(Int64(row.count(code))) }
      for code in OutcomeTally.warningCodes { writer.number(Int64(row.warnings[code] ?? 0)) }
      writer.number(Int64(row.duplicates))
      writer.number(Int64(row.nearDuplicates))
      writer.endRow()
    }
    return writer.bytes
  }

  /// The totals, then a line for each outlet and day, as long as these are few.
  static func summary(_ tally: OutcomeTally) -> [String] {
    var lines = ["\(Counted.text(tally.total.received, "page")): \(text(tally.total))"]
    let hasPlaces = tally.rows.keys.contains { !$0.outlet.isEmpty || $0.day != nil }
    guard hasPlaces else { return lines }
    let sorted = tally.rows.sorted { $0.key < $1.key }
    for (key, row) in sorted.prefix(mostLines) {
      let outlet = key.outlet.isEmpty ? "unknown outlet" : key.outlet
      let of = row.expected.map { " of \($0)" } ?? ""
      lines.append("  \(outlet) \(key.day?.description ?? "no day"): \(row.received)\(of): \(text(row))")
    }
    if sorted.count > mostLines {
      lines.append("  and \(sorted.count - mostLines) more outlets and days; --outcomes FILE.csv has them all")
    }
    return lines
  }

  private static let mostLines = 40

  private static func text(_ row: OutcomeTally.Row) -> String {
    var parts = OutcomeTally.outcomeCodes.filter { row.count($0) > 0 }.map { "\(row.count($0)) \($0)" }
    parts += OutcomeTally.warningCodes.compactMap { code in row.warnings[code].map { "\($0) \(code)" } }
    if row.duplicates > 0 { parts.append(Counted.text(row.duplicates, "duplicate")) }
    if row.nearDuplicates > 0 { parts.append(Counted.text(row.nearDuplicates, "near duplicate")) }
    return parts.isEmpty ? "nothing" : parts.joined(separator: ", ")
  }
}
