internal import Containers
internal import CoverageModel

/// Reads single fields against the codebook; shared by the readers of items and attributions.
final class RowParser: Sendable {
  let names: CodebookNames
  let moments: MomentParser

  init(names: CodebookNames) {
    self.names = names
    moments = MomentParser(zone: names.codebook.zone)
  }

  /// The field without spaces around it.
  @inline(__always)
  static func trimmed(_ field: CSVField) -> CSVField {
    let count = field.count
    guard count > 0, field.start[0] <= 0x20 || field.start[count - 1] <= 0x20 else { return field }
    return slowlyTrimmed(field)
  }

  private static func slowlyTrimmed(_ field: CSVField) -> CSVField {
    var start = 0
    var end = field.count
    while start < end, field.start[start] <= 0x20 { start += 1 }
    while end > start, field.start[end - 1] <= 0x20 { end -= 1 }
    return CSVField(start: field.start + start, count: end - start, sourceOffset: field.sourceOffset)
  }

  /// The trimmed field of a column, or nil when the column is not there or the field is empty.
  @inline(__always)
  func field(_ row: RowView, _ column: Int) -> CSVField? {
    guard column >= 0 else { return nil }
    let field = RowParser.trimmed(row.fields[column])
    return field.count > 0 ? field : nil
  }

  /// The code of a field, `missing` when it is empty, or nil after a finding.
  @inline(__always)
  func code(
    _ row: RowView, _ column: Int, _ index: NameTable, missing: Int, _ reporter: inout RowReporter
  ) -> Int? {
    guard let field = field(row, column) else { return missing }
    let code = index.find(field.start, field.count)
    if code >= 0 { return code }
    reportUnknownCode(row, column, field.text, index, &reporter)
    return nil
  }

  private func reportUnknownCode(
    _ row: RowView, _ column: Int, _ text: String, _ index: NameTable, _ reporter: inout RowReporter
  ) {
    let valid = index.names
    reporter.report(
      "unknown-code", row, column: column, expected: "one of \(valid.joined(separator: ", "))",
      mend: NearestName.of(text, in: valid).map { "Did you mean \($0)?" } ?? "Use a code of the codebook.")
  }

  func outlet(_ row: RowView, _ column: Int, _ reporter: inout RowReporter) -> Int? {
    named(row, column, names.outlets, "outlet", names.outletSpellings, &reporter)
  }

  @inline(__always)
  func actor(_ row: RowView, _ column: Int, _ reporter: inout RowReporter) -> Int? {
    if let field = field(row, column) {
      let code = names.actors.find(field.start, field.count)
      if code >= 0 { return code }
    }
    return named(row, column, names.actors, "actor", names.actorSpellings, &reporter)
  }

  private func named(
    _ row: RowView, _ column: Int, _ index: NameTable, _ noun: String, _ spellings: @autoclosure () -> [String],
    _ reporter: inout RowReporter
  ) -> Int? {
    guard let field = field(row, column) else {
      reporter.report(
        "missing-value", row, column: column, expected: "an \(noun) of the codebook", mend: "Fill in the \(noun).")
      return nil
    }
    let code = index.find(field.start, field.count)
    if code >= 0 { return code }
    reporter.report(
      "unknown-\(noun)", row, column: column, expected: "an id, name or alias of the codebook's \(noun)s",
      mend: mend(field.text, noun, spellings()))
    return nil
  }

  private func mend(_ text: String, _ noun: String, _ spellings: [String]) -> String {
    if let loose = LooseSpelling(of: text, in: spellings) {
      return "Did you mean \(quoted(loose.spelling))? It differs in \(loose.difference) only."
    }
    return NearestName.of(text, in: spellings).map { "Did you mean \(quoted($0))?" }
      ?? "Correct the spelling, or add the \(noun) or an alias to the codebook."
  }

  /// The id of an item, nil after a finding.
  func itemID(_ row: RowView, _ column: Int, _ reporter: inout RowReporter) -> CSVField? {
    guard let id = self.field(row, column) else {
      reporter.report(
        "missing-value", row, column: column, expected: "the id of an item", mend: "Give each item an id.")
      return nil
    }
    guard id.bytes.allSatisfy({ $0 < 0x80 }) || TextEncoding.isUTF8(id.bytes) else {
      reporter.report(
        "not-utf8", row, column: column, expected: "text in UTF-8",
        mend: "Say the file's encoding with --encoding.")
      return nil
    }
    return id
  }

  /// The code of a variable plus one, 0 when the field is empty, or nil after a finding.
  func category(
    _ row: RowView, _ column: Int, _ variable: CodebookNames.CategoryColumn, _ reporter: inout RowReporter
  ) -> UInt8? {
    guard let code = code(row, column, variable.codes, missing: 0, &reporter) else { return nil }
    if code == 0, variable.isRequired, column >= 0 {
      reporter.report(
        "missing-value", row, column: column, expected: "one of \(variable.codes.names.joined(separator: ", "))",
        mend: "The codebook asks for \(variable.variable.id) on every row.")
      return nil
    }
    return UInt8(truncatingIfNeeded: code)
  }

  /// A moment in UTC milliseconds, nil when the field is empty; `isFaulty` is set after a finding.
  func moment(_ row: RowView, _ column: Int, _ reporter: inout RowReporter, _ isFaulty: inout Bool) -> Int64? {
    guard let field = field(row, column) else { return nil }
    if let moment = moments.parse(field.start, field.count) { return moment }
    isFaulty = true
    reporter.report(
      "bad-moment", row, column: column, expected: "a moment such as 2023-03-01T20:05:10, with Z or +06:00 or without",
      mend: "Write the day as yyyy-mm-dd and the time as hh:mm:ss.")
    return nil
  }

  /// A number that fits `UInt32`, nil when the field is empty; `isFaulty` is set after a finding.
  @inline(__always)
  func amount(
    _ row: RowView, _ column: Int, isTime: Bool, _ reporter: inout RowReporter, _ isFaulty: inout Bool
  ) -> UInt32? {
    guard let field = field(row, column) else { return nil }
    let number =
      isTime ? FieldNumber.milliseconds(field.start, field.count) : FieldNumber.whole(field.start, field.count)
    // The largest value is kept free for "no span".
    if number.fault == nil, number.value < Int64(UInt32.max) { return UInt32(truncatingIfNeeded: number.value) }
    isFaulty = true
    reporter.report(
      number.fault ?? .tooLarge, row, column: column,
      expected: isTime ? "a time as h:mm:ss, mm:ss or seconds with at most three decimals" : "a whole number")
    return nil
  }
}
