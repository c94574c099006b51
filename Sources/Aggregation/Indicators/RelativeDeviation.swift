package import CoverageModel

/// I21, relative deviation: p/q - 1, one per contestant; with equal shares n·p - 1.
///
/// From -1 (no coverage) without upper bound. Undefined as `noData` when all amounts are zero, and as `noReference` when the
/// benchmark is about another list or gives a contestant no share.
package enum RelativeDeviation {
  package static func of(_ amounts: [Int64], against benchmark: BenchmarkWeights) -> Result<[Ratio], Undefined> {
    ComparedShares.over(amounts, benchmark).flatMap { compared in
      let deviations = compared.positions.compactMap {
        Ratio.nearest(compared.difference(at: $0), compared.expected(at: $0))
      }
      return deviations.count == amounts.count ? .success(deviations) : .failure(.noReference)
    }
  }
}
