package import CoverageModel

/// I22, least-squares index: LSq = √(½ Σ(p - q)²), from 0 to 1.
///
/// Source: M. Gallagher, "Proportionality, disproportionality and electoral systems", Electoral Studies 10 (1991), there in
/// percentage points. Undefined as `noData` when all amounts are zero, and as `noReference` when the benchmark is about
/// another list.
package enum Gallagher {
  package static func of(_ amounts: [Int64], against benchmark: BenchmarkWeights) -> Result<Double, Undefined> {
    ComparedShares.over(amounts, benchmark).map { compared in
      let squares = compared.positions.lazy.map { position in
        let difference = Double(compared.difference(at: position)) / Double(compared.scale)
        return difference * difference
      }
      return (CompensatedSum.of(squares) / 2).squareRoot()
    }
  }
}
