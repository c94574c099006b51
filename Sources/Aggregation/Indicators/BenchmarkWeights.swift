package import CoverageModel

/// I23: the benchmark shares q of a list of contestants as integer weights over their common total, exact for every kind
/// of benchmark: 1/n is 1 over n, not 333 333 333 parts of a billion.
package struct BenchmarkWeights: Sendable, Hashable {
  /// One weight per contestant, in lowest terms, never negative.
  package let weights: [Int64]
  /// The sum of the weights, above zero.
  package let total: Int64

  /// Nil when a weight is negative, when all are zero, or when they do not add up within 63 bits.
  package init?(_ weights: [Int64]) {
    self.init(wide: weights.map { Int128($0) })
  }

  init?(wide weights: [Int128]) {
    guard weights.allSatisfy({ $0 >= 0 }) else { return nil }
    let common = Int128(weights.reduce(0) { Ratio.greatestCommonDivisor($0, $1.magnitude) })
    let reduced = weights.compactMap { Int64(exactly: $0 / max(common, 1)) }
    guard reduced.count == weights.count else { return nil }
    var total: Int64 = 0
    for weight in reduced {
      let (sum, overflow) = total.addingReportingOverflow(weight)
      guard !overflow else { return nil }
      total = sum
    }
    guard total > 0 else { return nil }
    self.weights = reduced
    self.total = total
  }

  /// q of one contestant.
  package func share(at position: Int) -> Ratio? { Ratio(weights[position], total) }

  /// The shares in parts per billion, adding to exactly one billion by largest remainder; of equal remainders the
  /// earlier contestant's is rounded up. For printing and files; tests use the weights.
  package var partsPerBillion: [Int64] { LargestRemainder.split(Benchmark.unit, by: weights) }
}
