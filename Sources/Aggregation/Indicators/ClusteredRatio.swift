package import CoverageModel

/// I31, the sampling error of a share whose seconds come in clusters (programme-days) and are not independent.
///
/// p̂ = Σ y_c / Σ x_c with y the actor's amount and x the denominator's in cluster c. Linearised variance
/// v = (1 - f)·C/(C - 1)·Σ (e_c - ē)² / X² with e = y - p̂ x (Cochran, Sampling Techniques, 1977, chapter 6), f the sampled
/// fraction. One stratum.
package struct ClusteredRatio: Sendable, Hashable {
  /// The share p̂.
  package let share: Ratio
  /// The linearised standard error, a fraction.
  package let standardError: Double
  /// The delete-one jackknife standard error around the mean of the replicates, a fraction.
  package let jackknifeError: Double
  /// What the standard error would be if every unit of the measure were independent, for comparison only.
  package let naiveError: Double

  /// The factor by which clustering multiplies the variance (Kish, Survey Sampling, 1965).
  package var designEffect: Double { (standardError / naiveError) * (standardError / naiveError) }

  /// Amounts are in the units that count as one observation of the naive error, for instance whole seconds.
  ///
  /// Undefined as `noData` when the denominator is zero, and as `tooFew` below two clusters or when deleting one empties it.
  package static func of(
    _ clusters: [(actor: Int64, denominator: Int64)], sampledFraction: Double = 0
  ) -> Result<ClusteredRatio, Undefined> {
    let actor = clusters.reduce(0) { $0 + $1.actor }
    let whole = clusters.reduce(0) { $0 + $1.denominator }
    guard let share = Ratio(actor, whole) else { return .failure(.noData) }
    let replicates = clusters.compactMap { Ratio(actor - $0.actor, whole - $0.denominator)?.value }
    guard clusters.count > 1, replicates.count == clusters.count else { return .failure(.tooFew) }
    let count = Double(clusters.count)
    let correction = 1 - sampledFraction
    // The residuals add up to zero, so their mean drops out.
    let residuals = clusters.map { Double($0.actor) - share.value * Double($0.denominator) }
    let squares = residuals.reduce(0) { $0 + $1 * $1 }
    let mean = replicates.reduce(0, +) / count
    let spread = replicates.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return .success(
      ClusteredRatio(
        share: share,
        standardError: (correction * count / (count - 1) * squares).squareRoot() / Double(whole),
        jackknifeError: (correction * (count - 1) / count * spread).squareRoot(),
        naiveError: (share.value * (1 - share.value) / Double(whole)).squareRoot()))
  }
}
