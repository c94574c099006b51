package import CoverageModel

/// I31, the sampling error of a share whose seconds come in clusters (programme-days) and are not independent.
///
/// p̂ = Σ y_c / Σ x_c with y the actor's amount and x the denominator's in cluster c. Linearised variance
/// v = (1 - f)·Σ_h C_h/(C_h - 1)·Σ_c (e_hc - ē_h)² / X² over the strata h (outlets), with e = y - p̂ x (Cochran, Sampling
/// Techniques, 1977, chapter 6) and f the sampled fraction.
package struct ClusteredRatio: Sendable, Hashable {
  /// The share p̂.
  package let share: Ratio
  /// The number of clusters.
  package let clusters: Int
  /// The linearised standard error, a fraction.
  package let standardError: Double
  /// The delete-one jackknife standard error around the means of the replicates of each stratum, a fraction.
  package let jackknifeError: Double
  /// What the standard error would be if every unit of the measure were independent, for comparison only.
  package let naiveError: Double

  /// The factor by which clustering multiplies the variance (Kish, Survey Sampling, 1965).
  package var designEffect: Double { (standardError / naiveError) * (standardError / naiveError) }

  /// One list of clusters per stratum. Amounts are in the units that count as one observation of the naive error, for instance
  /// whole seconds.
  ///
  /// Undefined as `noData` when the denominator is zero, and as `tooFew` when a stratum has fewer than two clusters or
  /// deleting one leaves nothing.
  package static func of(
    _ strata: [[(actor: Int64, denominator: Int64)]], sampledFraction: Double = 0
  ) -> Result<ClusteredRatio, Undefined> {
    let all = strata.joined()
    let actor = all.reduce(0) { $0 + $1.actor }
    let whole = all.reduce(0) { $0 + $1.denominator }
    guard let share = Ratio(actor, whole) else { return .failure(.noData) }
    var variance = CompensatedSum()
    var jackknife = CompensatedSum()
    for clusters in strata {
      let replicates = clusters.compactMap { Ratio(actor - $0.actor, whole - $0.denominator)?.value }
      guard clusters.count > 1, replicates.count == clusters.count else { return .failure(.tooFew) }
      let count = Double(clusters.count)
      let residuals = clusters.map { Double($0.actor) - share.value * Double($0.denominator) }
      variance.add(count / (count - 1) * squares(residuals))
      jackknife.add((count - 1) / count * squares(replicates))
    }
    let correction = 1 - sampledFraction
    return .success(
      ClusteredRatio(
        share: share, clusters: all.count, standardError: (correction * variance.value).squareRoot() / Double(whole),
        jackknifeError: (correction * jackknife.value).squareRoot(),
        naiveError: (share.value * (1 - share.value) / Double(whole)).squareRoot()))
  }

  /// Σ(x - x̄)².
  private static func squares(_ values: [Double]) -> Double {
    let mean = CompensatedSum.of(values) / Double(values.count)
    return CompensatedSum.of(values.lazy.map { ($0 - mean) * ($0 - mean) })
  }
}
