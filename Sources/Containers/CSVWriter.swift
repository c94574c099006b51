/// Writes a table as RFC 4180 with `,` and LF in UTF-8.
///
///     var writer = CSVWriter()
///     writer.text("outlet"); writer.text("share"); writer.endRow()
///     writer.text("=1+1"); writer.number("-12.5"); writer.endRow()   // "'=1+1" and "-12.5"
package struct CSVWriter: Sendable {
  /// What was written so far.
  package private(set) var bytes: [UInt8] = []
  private var isRowStart = true
  private var rowStart = 0

  package init() {}

  /// Writes a text cell. A text that a spreadsheet could run as a formula (it begins with `=` `+` `-` `@` tab or CR)
  /// gets `'` in front.
  package mutating func text(_ cell: String) {
    let formula: Set<UInt8> = Set("=+-@\t\r".utf8)
    let risky = cell.utf8.first.map(formula.contains) ?? false
    field(risky ? "'" + cell : cell)
  }

  /// Writes a cell that the program itself formatted as a number; signs stay as they are.
  package mutating func number(_ cell: String) { field(cell) }

  package mutating func number(_ value: Int64) { field(String(value)) }

  /// Ends the row. A row of one empty cell is written as `""`, because a blank line is no row.
  package mutating func endRow() {
    if bytes.count == rowStart, !isRowStart { bytes.append(contentsOf: "\"\"".utf8) }
    bytes.append(UInt8(ascii: "\n"))
    rowStart = bytes.count
    isRowStart = true
  }

  /// Writes a row of text cells.
  package mutating func row(_ cells: some Sequence<String>) {
    for cell in cells { text(cell) }
    endRow()
  }

  private mutating func field(_ cell: String) {
    if !isRowStart { bytes.append(UInt8(ascii: ",")) }
    isRowStart = false
    let special = Set(",\"\n\r".utf8)
    let padded = cell.utf8.first == UInt8(ascii: " ") || cell.utf8.last == UInt8(ascii: " ")
    guard padded || cell.utf8.contains(where: special.contains) else {
      bytes.append(contentsOf: cell.utf8)
      return
    }
    bytes.append(UInt8(ascii: "\""))
    for byte in cell.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
