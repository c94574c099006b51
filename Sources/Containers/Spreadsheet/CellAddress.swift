/// Where a cell stands, as a spreadsheet shows it.
package struct CellAddress: Sendable, Hashable, CustomStringConvertible {
  /// From 1.
  package let row: Int
  /// From 1: A is 1, AA is 27.
  package let column: Int

  package init(row: Int, column: Int) { (self.row, self.column) = (row, column) }

  /// Reads `B17`; nil for anything else and for what no spreadsheet has.
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    var position = 0
    var column = 0
    while position < bytes.count, position < 4 {
      let letter = (bytes[position] & ~0x20) &- 0x41
      guard letter < 26, bytes[position] >= 0x41 else { break }
      column = column * 26 + Int(letter) + 1
      position += 1
    }
    guard position > 0, let row = XMLAttributes.number(UnsafeBufferPointer(rebasing: bytes[position...])),
      (1...SpreadsheetLimits.columns).contains(column), (1...SpreadsheetLimits.rows).contains(row)
    else { return nil }
    (self.row, self.column) = (row, column)
  }

  /// The letters of a column from 1.
  package static func letters(ofColumn column: Int) -> String {
    var letters = ""
    var rest = column
    while rest > 0 {
      letters.insert(Character(Unicode.Scalar(UInt8(0x41 + (rest - 1) % 26))), at: letters.startIndex)
      rest = (rest - 1) / 26
    }
    return letters
  }

  package var description: String { CellAddress.letters(ofColumn: column) + String(row) }
}
