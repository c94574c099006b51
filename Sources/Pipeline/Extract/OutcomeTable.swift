internal import Containers
internal import CoverageModel

/// The outcome rows as a table, and as a few lines for a person.
enum OutcomeTable {
  /// One row per outlet and day, in their order; pages of unknown outlets first, with an empty outlet.
  static func csv(_ tally: OutcomeTally) -> [UInt8] {
    var writer = CSVWriter()
    writer.row(
      ["outlet", "day", "expected", "received"] + PageOutcome.codes + PageSurvey.warningCodes
        + ["duplicates", "near-duplicates"])
    for (key, row) in tally.rows.sorted(by: { $0.key < $1.key }) {
      writer.text(key.outlet)
      writer.text(key.day?.description ?? "")
      writer.number(row.expected.map(String.init) ?? "")
      writer.number(Int64(row.received))
      for code in PageOutcome.codes { writer.number(Int64(row.count(code))) }
      for code in PageSurvey.warningCodes { writer.number(Int64(row.warnings[code] ?? 0)) }
      writer.number(Int64(row.duplicates))
      writer.number(Int64(row.nearDuplicates))
      writer.endRow()
    }
    return writer.bytes
  }

  /// The totals; where outlets are known also a line for each outlet and day, or for each outlet when these are many.
  static func summary(_ tally: OutcomeTally, byOutlet: Bool) -> [String] {
    let total = "\(Counted.text(tally.total.received, "page")): \(text(tally.total))"
    guard byOutlet, !tally.rows.isEmpty else { return [total] }
    let days = tally.rows.sorted { $0.key < $1.key }
    guard days.count > mostLines else {
      return [total] + aligned(days.map { (name($0.key), $0.key.day?.description ?? "no day", $0.value) })
    }
    var outlets: [(name: String, days: Int, row: OutcomeTally.Row)] = []
    for (key, row) in days {
      if outlets.last?.name != name(key) { outlets.append((name(key), 0, OutcomeTally.Row())) }
      outlets[outlets.count - 1].days += 1
      outlets[outlets.count - 1].row.add(row)
    }
    let shown = outlets.prefix(mostLines).map { ($0.name, Counted.text($0.days, "day"), $0.row) }
    let rest = outlets.count > mostLines ? " and \(outlets.count - mostLines) more outlets" : ""
    return [total] + aligned(shown) + ["  --outcomes FILE.csv has each day\(rest)"]
  }

  private static let mostLines = 24

  private static func name(_ key: OutcomeTally.Key) -> String { key.outlet.isEmpty ? "unknown outlet" : key.outlet }

  /// Outlet and day to the left, the number of pages to the right.
  private static func aligned(_ rows: [(outlet: String, day: String, row: OutcomeTally.Row)]) -> [String] {
    let numbers = rows.map { row in "\(row.row.received)" + (row.row.expected.map { " of \($0)" } ?? "") }
    let widths = (
      rows.map(\.outlet.count).max() ?? 0, rows.map(\.day.count).max() ?? 0, numbers.map(\.count).max() ?? 0
    )
    func blanks(_ text: String, to width: Int) -> String { String(repeating: " ", count: max(0, width - text.count)) }
    return zip(rows, numbers).map { row, number in
      "  \(row.outlet)\(blanks(row.outlet, to: widths.0))  \(row.day)\(blanks(row.day, to: widths.1))  "
        + "\(blanks(number, to: widths.2))\(number)  \(text(row.row))"
    }
  }

  private static func text(_ row: OutcomeTally.Row) -> String {
    var parts = PageOutcome.codes.filter { row.count($0) > 0 }.map { "\(row.count($0)) \($0)" }
    parts += PageSurvey.warningCodes.compactMap { code in row.warnings[code].map { "\($0) \(code)" } }
    if row.duplicates > 0 { parts.append(Counted.text(row.duplicates, "duplicate")) }
    if row.nearDuplicates > 0 { parts.append(Counted.text(row.nearDuplicates, "near duplicate")) }
    return parts.isEmpty ? "nothing" : parts.joined(separator: ", ")
  }
}
