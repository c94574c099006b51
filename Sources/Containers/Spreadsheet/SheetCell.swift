/// One cell that is not empty. Its texts stand in `SheetRow.bytes`.
package struct SheetCell: Sendable, Hashable {
  package enum Content: Sendable, Hashable {
    case text(Range<Int>)
    /// A number as the file writes it.
    case number(Range<Int>)
    /// A number that is shown as a percentage: 0.5 for 50 %.
    case percentage(Range<Int>)
    case boolean(Bool)
    /// The error's name, for instance `#N/A`.
    case error(Range<Int>)
    case moment(SheetMoment)
    /// A time of day or a length, rounded to the nearest millisecond.
    case time(milliseconds: Int64, showsSeconds: Bool)
    /// A formula whose result was not saved.
    case formulaWithoutResult
  }

  /// From 1.
  package let column: Int
  package let content: Content

  package init(column: Int, content: Content) { (self.column, self.content) = (column, content) }
}
