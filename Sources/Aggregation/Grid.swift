internal import CoverageModel

/// A tally with its axes: cells in row-major order, the last axis running fastest.
struct Grid: Sendable {
  let axes: [Axis]
  let measure: Measure
  private let cells: TallyCells

  init(axes: [Axis], measure: Measure, cells: TallyCells) {
    self.axes = axes
    self.measure = measure
    self.cells = cells
  }

  var count: Int { cells.entries.count }

  /// What the table's measure counts in a cell.
  func amount(_ cell: Int) -> Int64 {
    switch measure {
    case .airtime, .characters, .area, .engagement: cells.entries[cell].amount
    case .items, .posts: Int64(cells.entries[cell].items)
    case .mentions: cells.entries[cell].attributions
    }
  }

  func attributions(_ cell: Int) -> Int64 { cells.entries[cell].attributions }
  func items(_ cell: Int) -> Int64 { Int64(cells.entries[cell].items) }

  /// The labels of a cell, one per axis.
  func labels(of cell: Int) -> [GroupLabel] {
    var rest = cell
    var labels: [GroupLabel] = []
    for axis in axes.reversed() {
      labels.append(axis.labels[rest % axis.labels.count])
      rest /= axis.labels.count
    }
    return labels.reversed()
  }

  /// The cells with attributions.
  func rows() -> [TallyRow] {
    (0..<count).filter { attributions($0) > 0 }.map {
      TallyRow(
        labels: labels(of: $0), amount: amount($0), attributions: attributions($0), items: items($0))
    }
  }
}
