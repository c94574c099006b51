package import CoverageModel

/// I22, Sainte-Laguë index: Σ (p - q)² ÷ q over the contestants, from 0 without bound.
///
/// Source: A. Sainte-Laguë, "La représentation proportionnelle et la méthode des moindres carrés", Annales scientifiques de
/// l'École normale supérieure 27 (1910). A contestant without coverage and without a benchmark share adds nothing.
/// Undefined as `noData` when all amounts are zero, and as `noReference` when the benchmark is about another list or
/// gives no share to somebody who has coverage.
package enum SainteLague {
  package static func of(_ amounts: [Int64], against benchmark: BenchmarkWeights) -> Result<Double, Undefined> {
    ComparedShares.over(amounts, benchmark).flatMap { compared in
      guard !compared.hasUnexpected else { return .failure(.noReference) }
      let terms = compared.positions.lazy.filter { benchmark.weights[$0] > 0 }.map { position in
        let difference = Double(compared.difference(at: position))
        return difference / Double(compared.scale) * (difference / Double(compared.expected(at: position)))
      }
      return .success(CompensatedSum.of(terms))
    }
  }
}
