package import CoverageModel

/// I16, audience-weighted share of time: Σ_o x_so·w_o ÷ Σ_o Σ_s x_so·w_o, one per actor; w is a rating or the codebook's reach.
///
/// Domain: one weight per outlet (or per day-part), not negative, in any common unit. Undefined as `noData` when every
/// amount is zero, and as `noReference` when the outlets with data have no weight.
package enum ReachWeightedTime {
  package static func of(_ outlets: OutletMatrix, reach: [Int64]) -> Result<[Ratio], Undefined> {
    guard reach.count == outlets.amounts.count else { return .failure(.noReference) }
    guard outlets.amounts.contains(where: { $0.contains { $0 > 0 } }) else { return .failure(.noData) }
    var weighted = [Int128](repeating: 0, count: outlets.actors)
    for (amounts, weight) in zip(outlets.amounts, reach) {
      for (actor, amount) in amounts.enumerated() { weighted[actor] += Int128(amount) * Int128(weight) }
    }
    let total = weighted.reduce(0, +)
    let shares = weighted.compactMap { Ratio.nearest($0, total) }
    return shares.count == weighted.count ? .success(shares) : .failure(.noReference)
  }
}
