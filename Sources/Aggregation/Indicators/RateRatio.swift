package import CoverageModel

/// I19, per-candidate rate ratio: (X_F ÷ n_F) ÷ (X_M ÷ n_M), coverage of a woman candidate per coverage of a man.
///
/// Undefined as `noData` without coverage of known gender, as `noReference` when no woman or no man is registered, and as
/// `emptyDenominator` when men have no coverage.
package enum RateRatio {
  package static func of(coverage: GenderSums, registered: GenderSums) -> Result<Ratio, Undefined> {
    guard coverage.known > 0 else { return .failure(.noData) }
    guard registered[.female] > 0, registered[.male] > 0 else { return .failure(.noReference) }
    return .ratio(
      wide: Int128(coverage[.female]) * Int128(registered[.male]),
      Int128(registered[.female]) * Int128(coverage[.male]), otherwise: .emptyDenominator)
  }
}
