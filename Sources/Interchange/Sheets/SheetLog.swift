internal import CoverageModel

/// Takes down what is wrong with one coding sheet, with the place of each finding.
struct SheetLog: Sendable {
  let file: String
  /// As findings print it; nil for CSV.
  let sheet: String?
  private(set) var log: FindingLog
  /// The number of errors so far; a row has one when the number grows.
  var errors: Int { log.errors }
  /// Whether the text of a further finding would be thrown away.
  var isFull: Bool { log.isFull }

  /// Findings that are kept; the rest is counted in a closing one.
  private static let limit = 1000

  init(file: String, sheet: String?) {
    self.file = file
    self.sheet = sheet.map { SheetPlaces(sheet: $0).sheet }
    log = FindingLog(limit: SheetLog.limit)
  }

  /// In CSV the column would be a place in the line, which nobody counts; the field's name says it.
  func place(row: Int? = nil, column: Int? = nil) -> Finding.Place {
    Finding.Place(file: file, sheet: sheet, line: row, column: sheet == nil ? nil : column)
  }

  mutating func add(
    _ rule: String, row: Int? = nil, column: Int? = nil, field: String = "", severity: Finding.Severity = .error,
    found: String, expected: String, mend: String
  ) {
    guard !log.isFull else { return log.count(severity) }
    log.add(
      Finding(
        severity, rule: rule, place: place(row: row, column: column), field: field, found: found,
        expected: expected, mend: mend))
  }

  /// By row and column.
  var findings: [Finding] { log.closed(files: [file]) }
}
