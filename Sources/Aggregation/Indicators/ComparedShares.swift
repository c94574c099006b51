internal import CoverageModel

/// Shares p = x/X beside the benchmark q = w/W, both over the same contestants in the same order.
struct ComparedShares {
  let shares: ShareVector
  let benchmark: BenchmarkWeights

  /// Undefined as `noData` when every amount is zero, and as `noReference` when the benchmark is about another list.
  static func over(_ amounts: [Int64], _ benchmark: BenchmarkWeights) -> Result<ComparedShares, Undefined> {
    ShareVector.over(amounts).flatMap { shares in
      guard benchmark.weights.count == shares.count else { return .failure(.noReference) }
      return .success(ComparedShares(shares: shares, benchmark: benchmark))
    }
  }

  var positions: Range<Int> { 0..<shares.count }

  /// p - q as the numerator xW - wX over `scale`.
  func difference(at position: Int) -> Int128 {
    Int128(shares.amounts[position]) * Int128(benchmark.total)
      - Int128(benchmark.weights[position]) * Int128(shares.total)
  }

  /// XW.
  var scale: Int128 { Int128(shares.total) * Int128(benchmark.total) }

  /// wX, which is q over `scale`.
  func expected(at position: Int) -> Int128 { Int128(benchmark.weights[position]) * Int128(shares.total) }

  /// Whether somebody without a benchmark share has coverage, which makes p/q infinite.
  var hasUnexpected: Bool {
    positions.contains { benchmark.weights[$0] == 0 && shares.amounts[$0] > 0 }
  }
}
