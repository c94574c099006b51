/// Ratios of a sample with their standard errors over clusters within strata.
///
/// Taylor linearisation: with e = (y - R x) / X of each cluster, the variance is the sum over strata of
/// (1 - n/N) n/(n - 1) times the sum of squares of e around its mean, as in the R package survey.
package struct ShareEstimator: Sendable {
  /// Below this number of clusters a figure carries a warning.
  package static let fewClusters = 8

  private let sample: ShareSample
  private let strata: ClusterStrata

  package init(_ sample: ShareSample) {
    self.sample = sample
    strata = ClusterStrata(sample)
  }

  /// A ratio. It fails only where the ratio itself has no value; what its error lacks, the estimate says.
  package func estimate(_ statistic: ShareStatistic) -> Result<ShareEstimate, NoInterval> {
    terms(statistic).map { terms in
      let kind: ShareEstimate.Kind =
        if case .balance = statistic { .balance } else { .share }
      return estimate(terms.value, kind, [terms]) { terms.influence($0) }
    }
  }

  /// The first ratio less the second, of the same clusters: their covariance is included.
  package func difference(_ first: ShareStatistic, _ second: ShareStatistic) -> Result<ShareEstimate, NoInterval> {
    terms(first).flatMap { first in
      terms(second).map { second in
        estimate(first.value - second.value, .difference, [first, second]) {
          first.influence($0) - second.influence($0)
        }
      }
    }
  }

  /// The jackknife's standard error: the ratio without each cluster in turn, the others of its stratum weighted up by
  /// n/(n - 1); squares around the full estimate (JK1 for one stratum, else JKn), with the finite-population factor.
  package func jackknifeError(_ statistic: ShareStatistic) -> Result<Double, NoInterval> {
    terms(statistic).flatMap { terms in
      if let reason = strata.reason(isCensus: sample.isCensus) { return .failure(reason) }
      var variance = 0.0
      for stratum in strata.strata where !stratum.isComplete {
        let all = terms.sum(stratum.drawn.flatMap(\.self))
        let count = Double(stratum.drawn.count)
        for group in stratum.drawn {
          let own = terms.sum(group)
          let rest = terms.total.denominator + (all.denominator - count * own.denominator) / (count - 1)
          // What rounding leaves of nothing is nothing.
          guard rest > terms.total.denominator * 1e-14 else { return .failure(.oneClusterHoldsAll) }
          let ratio = (terms.total.numerator + (all.numerator - count * own.numerator) / (count - 1)) / rest
          variance += stratum.factor * (count - 1) / count * (ratio - terms.value) * (ratio - terms.value)
        }
      }
      return .success(variance.squareRoot())
    }
  }

  private func terms(_ statistic: ShareStatistic) -> Result<RatioTerms, NoInterval> {
    Result { () throws(NoInterval) in try RatioTerms(statistic, sample) }
  }

  private func estimate(
    _ value: Double, _ kind: ShareEstimate.Kind, _ terms: [RatioTerms], influence: ([Int]) -> Double
  ) -> ShareEstimate {
    var (variance, wholeVariance, count, freedom) = (0.0, 0.0, 0, 0)
    let drawn = strata.strata.reduce(0) { $0 + $1.drawn.count }
    for stratum in strata.strata {
      let informative = stratum.drawn.count { group in terms.contains { $0.hasDenominator(group) } }
      count += informative
      let size = Double(stratum.drawn.count)
      guard size > 1 else { continue }
      let influences = stratum.drawn.map(influence)
      let mean = influences.reduce(0, +) / size
      let squares = influences.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } * size / (size - 1)
      wholeVariance += squares
      variance += stratum.factor * squares
      if !stratum.isComplete { freedom += max(0, informative - 1) }
    }
    let reason = strata.reason(isCensus: sample.isCensus) ?? (freedom < 1 ? .singleCluster : nil)
    let deviation = (wholeVariance * Double(drawn)).squareRoot()
    return ShareEstimate(
      value: value, error: reason.map { .failure($0) } ?? .success(ShareEstimator.settled(variance.squareRoot())),
      freedom: Double(freedom), clusterCount: count, clusterDeviation: ShareEstimator.settled(deviation), kind: kind,
      warnings: warnings(count: count, isExtreme: kind == .difference && terms.contains(where: \.isExtreme)))
  }

  private func warnings(count: Int, isExtreme: Bool) -> [ShareWarning] {
    var warnings = strata.warnings
    if sample.blocks != nil {
      if count < WeekBlocks.fewBlocks { warnings.append(.fewBlocks(count: count)) }
    } else if count < ShareEstimator.fewClusters {
      warnings.append(.fewClusters(count: count))
    }
    return isExtreme ? warnings + [.extremeShare] : warnings
  }

  /// What rounding leaves of a standard error of 0 is 0.
  private static func settled(_ error: Double) -> Double { error < 1e-14 ? 0 : error }
}
