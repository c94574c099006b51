package import CoverageModel

/// I21, dissimilarity: D = ½ Σ|p - q|, the smallest share of the time that would have to move for the benchmark to hold.
///
/// Source: J. Loosemore and V. Hanby, "The theoretical limits of maximum distortion", British Journal of Political Science 1
/// (1971). From 0 to 1; divided once, after exact sums. Undefined as `noData` when all amounts are zero, and as
/// `noReference` when the benchmark is about another list.
package enum Dissimilarity {
  package static func of(_ amounts: [Int64], against benchmark: BenchmarkWeights) -> Result<Double, Undefined> {
    ComparedShares.over(amounts, benchmark).map { compared in
      // Up to 2XW, which fits in 127 bits without a sign.
      let moved = compared.positions.reduce(UInt128(0)) { $0 + compared.difference(at: $1).magnitude }
      return Double(moved / 2) / Double(compared.scale)
    }
  }
}
