/// One colour of a stacked bar chart. The name is read from a cell, so that no text can be taken for a formula.
package struct BarSeries: Sendable, Hashable {
  package let nameRow: Int
  /// One column of cells.
  package let values: CellRange
  /// 0xRRGGBB.
  package let color: UInt32

  package init(nameRow: Int, values: CellRange, color: UInt32) {
    self.nameRow = nameRow
    self.values = values
    self.color = color
  }
}
