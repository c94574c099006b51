internal import Containers
internal import CoverageModel

/// Turns what is wrong with a row into findings with its place.
struct RowReporter: Sendable {
  let header: TableHeader
  var log: FindingLog

  init(header: TableHeader, limit: Int) {
    self.header = header
    log = FindingLog(limit: limit)
  }

  /// Reports the field of a row in a column, or the row when `column` is negative.
  mutating func report(
    _ rule: String, _ row: RowView, column: Int, severity: Finding.Severity = .error,
    found: @autoclosure () -> String? = nil, expected: @autoclosure () -> String, mend: @autoclosure () -> String
  ) {
    guard !log.isFull else { return log.count(severity) }
    let field = column < 0 ? nil : row.fields[column]
    let place = row.place(of: field?.sourceOffset ?? 0)
    log.add(
      Finding(
        severity, rule: rule,
        place: Finding.Place(file: header.file, line: place.line, column: field == nil ? nil : place.column),
        field: column < 0 ? "" : header.names[column],
        found: found() ?? field.map { $0.count == 0 ? "nothing" : quoted($0.text) } ?? "nothing",
        expected: expected(), mend: mend()))
  }

  mutating func report(_ error: CSVError) {
    guard !log.isFull else { return log.count(.error) }
    let (rule, expected, mend): (String, String, String)
    switch error.reason {
    case .unterminatedQuote:
      (rule, expected, mend) = (
        "unterminated-quote", "a closing quote", "Close the quote; if the file was cut off, export it again."
      )
    case .strayQuote:
      (rule, expected, mend) = (
        "stray-quote", "quotes only around whole fields", "Put the field in quotes and double the quotes inside it."
      )
    case .textAfterQuote:
      (rule, expected, mend) = (
        "text-after-quote", "a separator after the closing quote", "Double the quotes inside the field."
      )
    case .raggedRow(let found, let wanted):
      (rule, expected) = ("ragged-row", "\(wanted) fields")
      mend =
        found < wanted
        ? "Add the missing fields; if the file was cut off here, export it again."
        : "Put fields that contain the separator in quotes."
    case .fieldTooLong:
      (rule, expected, mend) = ("field-too-long", "at most \(CSVLimits.fieldBytes) bytes", "Shorten the field.")
    case .rowTooLong:
      (rule, expected, mend) = (
        "row-too-long", "at most \(CSVLimits.rowBytes) bytes", "Check that the file is a table with line ends."
      )
    case .tooManyColumns:
      (rule, expected, mend) = ("too-many-columns", "at most \(CSVLimits.columns)", "Check that the file is a table.")
    case .empty:
      (rule, expected, mend) = ("empty-file", "a header line", "Export the file again.")
    }
    let place = Finding.Place(file: header.file, line: error.line, column: error.column)
    log.add(
      Finding(rule: rule, place: place, found: error.reason.description, expected: expected, mend: mend))
  }

  mutating func report(_ error: NDJSONError) {
    guard !log.isFull else { return log.count(.error) }
    log.add(
      Finding(
        rule: "bad-json", place: Finding.Place(file: header.file, line: error.line, column: error.column),
        found: error.found, expected: error.expected, mend: "Write one flat JSON object on each line."))
  }

  /// Reports a number that is none, in a column that holds what `expected` says.
  mutating func report(_ fault: FieldNumber.Fault, _ row: RowView, column: Int, expected: String) {
    switch fault {
    case .malformed:
      report("bad-number", row, column: column, expected: expected, mend: "Write the number without units or grouping.")
    case .negative:
      report("negative", row, column: column, expected: expected, mend: "Amounts are never below zero.")
    case .tooLarge:
      report(
        "too-large", row, column: column, expected: expected + ", below \(UInt32.max)",
        mend: "Check the unit of the column.")
    case .ambiguous:
      report(
        "ambiguous-number", row, column: column, expected: expected,
        mend: "Write a decimal point, or leave out the comma between thousands.")
    }
  }
}
