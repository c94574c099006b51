package import CoverageModel

/// I13, official-capacity share: X_official ÷ (X_official + X_candidate) of an office-holder who stands.
///
/// Both amounts are printed beside it. Undefined as `noData` without any amount, and as `emptyDenominator` when the actor
/// appears in neither capacity.
package enum OfficialShare {
  package static func of(_ sums: CapacitySums) -> Result<Ratio, Undefined> {
    guard sums.total > 0 else { return .failure(.noData) }
    return .ratio(sums[.official], sums[.official] + sums[.candidate], otherwise: .emptyDenominator)
  }
}
