package import CoverageModel

/// I12, direct-speech share: X_direct ÷ (X_direct + X_indirect).
///
/// Undefined as `noData` without any amount, and as `emptyDenominator` when the actor is only seen.
package enum DirectShare {
  package static func of(_ sums: ModeSums) -> Result<Ratio, Undefined> {
    guard sums.total > 0 else { return .failure(.noData) }
    return .ratio(sums.parola, sums.antenna, otherwise: .emptyDenominator)
  }
}
