/// Indices of how amounts are spread over rows; nil where the amounts sum to 0 or are below 0.
package enum RowIndices {
  /// Gini: the sum of (2 i - n - 1) p(i) over shares in ascending order, divided by n; 0 for equal shares, at most
  /// (n - 1) / n. Rows of 0 count.
  package static func gini(_ amounts: [Double]) -> Double? {
    shares(amounts).map { shares in
      let count = Double(shares.count)
      return shares.sorted().enumerated().reduce(0) { $0 + (2 * Double($1.offset + 1) - count - 1) * $1.element }
        / count
    }
  }

  /// The number of rows of equal size with the same concentration: 1 / sum of squared shares (Laakso, Taagepera 1979).
  package static func effectiveNumber(_ amounts: [Double]) -> Double? {
    shares(amounts).map { 1 / $0.reduce(0) { $0 + $1 * $1 } }
  }

  /// Half the sum of absolute differences to a benchmark's shares: the fraction that would have to move. The benchmark
  /// has amounts of any scale in the order of the rows, such as votes; nil unless there are as many as rows.
  package static func dissimilarity(_ amounts: [Double], benchmark: [Double]) -> Double? {
    guard amounts.count == benchmark.count else { return nil }
    return shares(amounts).flatMap { own in
      shares(benchmark).map { zip(own, $0).reduce(0) { $0 + abs($1.0 - $1.1) } / 2 }
    }
  }

  private static func shares(_ amounts: [Double]) -> [Double]? {
    let sum = amounts.reduce(0, +)
    guard sum > 0, sum.isFinite, amounts.allSatisfy({ $0 >= 0 }) else { return nil }
    return amounts.map { $0 / sum }
  }
}
