package import CoverageModel

/// I5, reach-weighted mean: Σ_o w_o p_s|o ÷ Σ_o w_o over the outlets with data, one per actor; w is the codebook's reach.
///
/// Exact to 36 decimals. Domain: one reach per outlet, not negative, in any common unit. Undefined as `noData` when no
/// outlet has data, and as `noReference` when those that have data have no reach.
package enum ReachWeightedMean {
  package static func of(_ outlets: OutletMatrix, reach: [Int64]) -> Result<[MeanShare], Undefined> {
    guard reach.count == outlets.amounts.count else { return .failure(.noReference) }
    var weighted: [(shares: [Ratio], weight: Int64)] = []
    for (amounts, weight) in zip(outlets.amounts, reach) {
      guard case .success(let vector) = ShareVector.over(amounts) else { continue }
      weighted.append((vector.shares, weight))
    }
    guard !weighted.isEmpty else { return .failure(.noData) }
    let means = (0..<outlets.actors).compactMap { actor in
      MeanShare(weighted.map { (ratio: $0.shares[actor], weight: $0.weight) })
    }
    return means.count == outlets.actors ? .success(means) : .failure(.noReference)
  }
}
