/// Cells of one sheet of a workbook that is being written; rows and columns count from 0, both ends included.
package struct CellRange: Sendable, Hashable {
  package let sheet: Int
  package let rows: ClosedRange<Int>
  package let columns: ClosedRange<Int>

  package init(sheet: Int, rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
    self.sheet = sheet
    self.rows = rows
    self.columns = columns
  }

  package init(sheet: Int, rows: ClosedRange<Int>, column: Int) {
    self.init(sheet: sheet, rows: rows, columns: column...column)
  }

  /// The address with fixed rows and columns, `$A$2:$A$9`.
  package var fixed: String {
    let (first, last) = (
      CellAddress.letters(ofColumn: columns.lowerBound + 1), CellAddress.letters(ofColumn: columns.upperBound + 1)
    )
    return "$\(first)$\(rows.lowerBound + 1):$\(last)$\(rows.upperBound + 1)"
  }
}
