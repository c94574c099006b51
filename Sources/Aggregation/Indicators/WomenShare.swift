package import CoverageModel

/// I17, women's share of what has a known gender: F ÷ (F + M + X), with the unknown share printed beside it.
///
/// The same formula serves persons, appearances, seconds and quotes; the label says which. Undefined as `noData` without
/// any person, and as `emptyDenominator` when no gender is known.
package enum WomenShare {
  package static func of(_ sums: GenderSums) -> Result<Ratio, Undefined> {
    .ratio(sums[.female], sums.known, otherwise: sums.persons > 0 ? .emptyDenominator : .noData)
  }

  /// U ÷ (F + M + X + U). Undefined as `noData` without any person.
  package static func unknown(_ sums: GenderSums) -> Result<Ratio, Undefined> {
    .ratio(sums[.unknown], sums.persons, otherwise: .noData)
  }
}
