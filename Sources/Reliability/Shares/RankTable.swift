/// How likely each row is ahead of each other and at each rank, over resamples of the clusters.
package struct RankTable: Sendable, Hashable {
  package let rowCount: Int
  private let ahead: [Double]
  private let ranks: [Double]

  init(_ totals: SimulatedTotals) {
    let size = totals.rowCount
    var ahead = [Double](repeating: 0, count: size * size)
    var ranks = ahead
    let share = 1 / Double(totals.count)
    for simulation in 0..<totals.count {
      let amounts = Array(totals.rows(simulation))
      let order = amounts.indices.sorted { (amounts[$0], $1) > (amounts[$1], $0) }
      var first = 0
      while first < size {
        var end = first + 1
        while end < size, amounts[order[end]] == amounts[order[first]] { end += 1 }
        for row in order[first..<end] {
          for rank in first..<end { ranks[row * size + rank] += share / Double(end - first) }
          for other in order[end...] { ahead[row * size + other] += share }
        }
        first = end
      }
    }
    rowCount = size
    self.ahead = ahead
    self.ranks = ranks
  }

  /// The probability that a row has more than another; equal amounts count for neither. Rows that do not exist have 0.
  package func probability(row: Int, isAheadOf other: Int) -> Double { value(ahead, row, other) }

  /// The probability that a row has a rank, 1 for the most; rows of equal amounts share their ranks evenly.
  package func probability(row: Int, hasRank rank: Int) -> Double { rank > 0 ? value(ranks, row, rank - 1) : 0 }

  private func value(_ table: [Double], _ row: Int, _ column: Int) -> Double {
    0..<rowCount ~= row && 0..<rowCount ~= column ? table[row * rowCount + column] : 0
  }
}
