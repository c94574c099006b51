/// Puts the cells of a sheet together row by row, within the limits.
struct SheetRowCollector {
  /// The row that is being read.
  var row = SheetRow()
  private(set) var failure: SpreadsheetError?
  private let part: String
  private let give: (borrowing SheetRow) -> Void
  private var cells = 0
  private var textBytes = 0

  init(part: String, each body: @escaping (borrowing SheetRow) -> Void) {
    self.part = part
    give = body
  }

  mutating func begin(row number: Int) {
    guard number > row.number else { return malformed("a row \(number) behind row \(row.number)") }
    guard number <= SpreadsheetLimits.rows else { return tooLarge("\(SpreadsheetLimits.rows) rows") }
    row.number = number
    row.bytes.removeAll(keepingCapacity: true)
  }

  /// Adds a cell behind the last one of the row.
  @inline(__always)
  mutating func append(_ content: SheetCell.Content, column: Int) {
    guard column > row.cells.last?.column ?? 0 else { return malformed("a cell before another in row \(row.number)") }
    guard column <= SpreadsheetLimits.columns else { return tooLarge("\(SpreadsheetLimits.columns) columns") }
    guard row.bytes.count <= SpreadsheetLimits.rowBytes else {
      return tooLarge("\(SpreadsheetLimits.rowBytes) bytes of text in a row")
    }
    row.cells.append(SheetCell(column: column, content: content))
  }

  /// Gives the row away, `count` times in a row, when it holds anything.
  mutating func finish(count: Int = 1) {
    defer { row.cells.removeAll(keepingCapacity: true) }
    guard failure == nil, !row.cells.isEmpty else { return }
    for repetition in 0..<count {
      if repetition > 0 { row.number += 1 }
      cells += row.cells.count
      textBytes += row.bytes.count
      if row.number > SpreadsheetLimits.rows { return tooLarge("\(SpreadsheetLimits.rows) rows") }
      if cells > SpreadsheetLimits.cells { return tooLarge("\(SpreadsheetLimits.cells) cells") }
      if textBytes > SpreadsheetLimits.textBytes { return tooLarge("\(SpreadsheetLimits.textBytes) bytes of text") }
      give(row)
    }
  }

  mutating func malformed(_ what: String) { if failure == nil { failure = .malformed(part: part, what) } }

  mutating func tooLarge(_ what: String) { if failure == nil { failure = .tooLarge(part: part, what) } }
}
