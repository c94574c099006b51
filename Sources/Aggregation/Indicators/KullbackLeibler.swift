package import CoverageModel

/// I22, Kullback-Leibler divergence from the benchmark: Σ p ln(p/q), in nats, from 0 without bound; 0·ln 0 = 0.
///
/// Source: S. Kullback and R. Leibler, "On information and sufficiency", Annals of Mathematical Statistics 22 (1951).
/// Against equal shares it is Theil's index. Undefined as `noData` when all amounts are zero, and as `noReference` when
/// the benchmark is about another list or gives no share to somebody who has coverage.
package enum KullbackLeibler {
  package static func of(_ amounts: [Int64], against benchmark: BenchmarkWeights) -> Result<Double, Undefined> {
    ComparedShares.over(amounts, benchmark).flatMap { compared in
      guard !compared.hasUnexpected else { return .failure(.noReference) }
      let terms = compared.positions.lazy.filter { amounts[$0] > 0 }.map { position in
        let observed = Int128(amounts[position]) * Int128(benchmark.total)
        return Double(amounts[position]) * Elementary.log(Double(observed) / Double(compared.expected(at: position)))
      }
      return .success(CompensatedSum.of(terms) / Double(compared.shares.total))
    }
  }
}
