internal import CoverageModel

/// A few columns that belong together and are formed from the same sums.
protocol ColumnGroup: Sendable {
  var columns: [TableColumn] { get }
  /// One cell per column.
  func cells(_ line: LineFigures) -> [Cell]
}

extension Cell {
  /// The share, or why there is none.
  static func ratio(_ numerator: Int64, _ denominator: Int64, else reason: Undefined) -> Cell {
    Ratio(numerator, denominator).map(Cell.share) ?? .undefined(reason)
  }
}
