package import CoverageModel

/// I18, representation ratio: R = women's share of coverage ÷ women's share of registered candidates; parity is 1.
///
/// Undefined as `noReference` when no woman is registered.
package enum RepresentationRatio {
  package static func of(coverage: Ratio, registered: Ratio) -> Result<Ratio, Undefined> {
    .ratio(
      wide: Int128(coverage.numerator) * Int128(registered.denominator),
      Int128(coverage.denominator) * Int128(registered.numerator), otherwise: .noReference)
  }

  /// Both shares over known genders; undefined for the reason for which either share is.
  package static func of(coverage: GenderSums, registered: GenderSums) -> Result<Ratio, Undefined> {
    WomenShare.of(coverage).flatMap { coverage in
      WomenShare.of(registered).mapError { _ in .noReference }.flatMap { of(coverage: coverage, registered: $0) }
    }
  }
}
