package import CoverageModel

/// I21, dissimilarity: D = ½ Σ|p - q|, the smallest share of the time that would have to move for the benchmark to hold.
///
/// Source: J. Loosemore and V. Hanby, "The theoretical limits of maximum distortion", British Journal of Political Science 1
/// (1971). From 0 to 1; divided once, after exact sums. Undefined as `noData` when all amounts are zero, and as
/// `noReference` when the benchmark is about another list.
package enum Dissimilarity {
  package static func of(_ amounts: [Int64], against benchmark: BenchmarkWeights) -> Result<Double, Undefined> {
    exact(amounts, against: benchmark).map(\.value)
  }

  /// The same before it is divided.
  static func exact(
    _ amounts: [Int64], against benchmark: BenchmarkWeights
  ) -> Result<ExactFraction, Undefined> {
    ComparedShares.over(amounts, benchmark).map { compared in
      // Up to 2XW, which fits in 127 bits without a sign; what is above the benchmark is as much as what is below, so the sum is even.
      let moved = compared.positions.reduce(UInt128(0)) { $0 + compared.difference(at: $1).magnitude }
      return ExactFraction(Int128(moved / 2), compared.scale)
    }
  }
}
