internal import Containers
internal import CoverageModel

/// Turns the rows of a sheet into CSV while they are read.
///
/// A class because the reader of the sheet calls it back.
final class WorkbookTable {
  private(set) var csv: [UInt8] = []
  private(set) var places: SheetPlaces
  private let file: String
  private var log: FindingLog
  /// For each column of the sheet the position of its field, or nil when it has no header.
  private var fields: [Int?] = []
  private var headers: [String] = []
  private var line = 1
  /// Cells below no header, and times without seconds by column: the first of each, and how many.
  private var stray: (first: CellAddress, count: Int)?
  private var shortTimes: [Int: (first: CellAddress, count: Int)] = [:]

  init(file: String, sheet: String, limit: Int) {
    self.file = file
    places = SheetPlaces(sheet: sheet)
    log = FindingLog(limit: limit)
  }

  var isEmpty: Bool { headers.isEmpty }

  func add(_ row: borrowing SheetRow) {
    if headers.isEmpty { addHeader(row) } else { addRow(row) }
  }

  /// What was found, with what concerns the sheet as a whole at the end.
  func closedLog() -> FindingLog {
    if isEmpty {
      log.add(
        Finding(
          rule: "empty-file", place: Finding.Place(file: file, sheet: places.sheet), found: "no cell",
          expected: "a header row", mend: "Check that the right sheet comes first."))
    }
    if let stray {
      add(
        .warning, "cell-without-header", at: stray.first,
        found: stray.count == 1 ? "a cell below no header" : "\(stray.count) cells below no header",
        expected: "a header above each column", mend: "Name the column, or empty it.")
    }
    for (column, times) in shortTimes.sorted(by: { $0.key < $1.key }) {
      add(
        .warning, "hours-and-minutes", at: times.first, field: header(ofColumn: column),
        found: "h:mm in \(times.count == 1 ? "a cell" : "\(times.count) cells"), read as hours and minutes",
        expected: "h:mm:ss",
        mend: "Format the column as h:mm:ss and check that no minutes and seconds were typed.")
    }
    return log
  }

  private func addHeader(_ row: borrowing SheetRow) {
    for cell in row.cells {
      let name = WorkbookTable.trimmed(row.text(of: cell))
      guard !name.isEmpty else { continue }
      while fields.count < cell.column { fields.append(nil) }
      fields[cell.column - 1] = headers.count
      headers.append(name)
      places.name(name, column: cell.column)
    }
    guard !headers.isEmpty else { return }
    places.append(line: line, row: row.number)
    for (position, name) in headers.enumerated() {
      if position > 0 { csv.append(UInt8(ascii: ",")) }
      // In quotes, so that no mark of a name is taken for the separator.
      appendQuoted(Array(name.utf8)[...])
    }
    csv.append(UInt8(ascii: "\n"))
    line += 1
  }

  private func addRow(_ row: borrowing SheetRow) {
    let start = csv.count
    let startLine = line
    var written = 0
    var hasText = false
    for cell in row.cells {
      guard cell.column <= fields.count, let position = fields[cell.column - 1] else {
        noteStray(row, cell)
        continue
      }
      while written < position {
        csv.append(UInt8(ascii: ","))
        written += 1
      }
      let textStart = csv.count
      check(cell, row.address(of: cell))
      // The name of an error would only be found fault with a second time.
      if case .error = cell.content { continue }
      row.appendText(of: cell, to: &csv)
      hasText = hasText || csv.count > textStart
      if case .text = cell.content { quoteIfNeeded(from: textStart) }
    }
    guard hasText else {
      csv.removeSubrange(start...)
      line = startLine
      return
    }
    csv.append(contentsOf: repeatElement(UInt8(ascii: ","), count: headers.count - 1 - written))
    csv.append(UInt8(ascii: "\n"))
    places.append(line: startLine, row: row.number)
    line += 1
  }

  private func check(_ cell: SheetCell, _ address: @autoclosure () -> CellAddress) {
    switch cell.content {
    case .error:
      add(
        .error, "cell-error", at: address(), field: header(ofColumn: cell.column),
        found: "a formula that ends in an error",
        expected: "a value", mend: "Mend the formula, or type the value.")
    case .formulaWithoutResult:
      add(
        .error, "formula-without-result", at: address(), field: header(ofColumn: cell.column),
        found: "a formula whose result was not saved", expected: "a value",
        mend: "Open the workbook in a spreadsheet program and save it again.")
    case .time(_, showsSeconds: false):
      shortTimes[cell.column, default: (address(), 0)].count += 1
    default: break
    }
  }

  private func noteStray(_ row: borrowing SheetRow, _ cell: SheetCell) {
    guard !WorkbookTable.trimmed(row.text(of: cell)).isEmpty else { return }
    stray = (stray?.first ?? row.address(of: cell), (stray?.count ?? 0) + 1)
  }

  private func header(ofColumn column: Int) -> String {
    column <= fields.count ? fields[column - 1].map { headers[$0] } ?? "" : ""
  }

  private func add(
    _ severity: Finding.Severity, _ rule: String, at address: CellAddress, field: String = "", found: String,
    expected: String, mend: String
  ) {
    let place = Finding.Place(file: file, sheet: places.sheet, line: address.row, column: address.column)
    log.add(Finding(severity, rule: rule, place: place, field: field, found: found, expected: expected, mend: mend))
  }

  // MARK: - CSV

  /// Puts the text from `start` on in quotes when it has marks of CSV; counts its line ends.
  private func quoteIfNeeded(from start: Int) {
    var isSpecial = false
    for byte in csv[start...] where byte <= UInt8(ascii: ",") {
      switch byte {
      case UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: "\n"), UInt8(ascii: "\r"): isSpecial = true
      default: break
      }
    }
    guard isSpecial else { return }
    let text = Array(csv[start...])
    csv.removeSubrange(start...)
    appendQuoted(text[...])
  }

  private func appendQuoted(_ text: ArraySlice<UInt8>) {
    csv.append(UInt8(ascii: "\""))
    for byte in text {
      if byte == UInt8(ascii: "\"") { csv.append(byte) }
      if byte == UInt8(ascii: "\n") { line += 1 }
      csv.append(byte)
    }
    csv.append(UInt8(ascii: "\""))
  }

  private static func trimmed(_ text: String) -> String {
    let inner = text.drop(while: \.isWhitespace)
    return inner.lastIndex { !$0.isWhitespace }.map { String(inner[...$0]) } ?? ""
  }
}
