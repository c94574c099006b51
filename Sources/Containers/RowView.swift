/// One row of a table as its scanner shows it; valid until the scanner goes on.
package struct RowView {
  /// The fields, in the order of the header.
  package let fields: UnsafePointer<CSVField>
  /// Line of the row in its block, from 1.
  package internal(set) var line: Int
  let block: UnsafePointer<UInt8>
  var rowStart: Int

  package init(fields: UnsafePointer<CSVField>, line: Int, block: UnsafePointer<UInt8>, rowStart: Int) {
    self.fields = fields
    self.line = line
    self.block = block
    self.rowStart = rowStart
  }

  /// Line (from 1, in the block) and column (from 1, in Unicode scalars) of a position in the block that lies in this
  /// row.
  package func place(of offset: Int) -> (line: Int, column: Int) {
    var lineHere = line
    var column = 1
    for position in rowStart..<max(rowStart, offset) {
      let byte = block[position]
      if byte == UInt8(ascii: "\n") {
        lineHere += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    return (lineHere, column)
  }
}
