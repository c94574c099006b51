/// A share, a balance or a difference with its standard error.
package struct ShareEstimate: Sendable, Hashable {
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Fraction, 0 to 1.
    case share
    /// -1 to 1.
    case balance
    /// Of two shares or balances.
    case difference
  }

  package let value: Double
  /// The standard error, or why nothing can be said of it. 0 when all clusters say the same.
  package let error: Result<Double, NoInterval>
  /// Clusters less strata, of those with anything in the denominator and of strata that were not coded in full.
  package let freedom: Double
  /// Clusters with anything in the denominator.
  package let clusterCount: Int
  /// How much clusters vary, in the unit of the value: the standard error, without finite-population factor, times the
  /// root of the number of clusters.
  package let clusterDeviation: Double
  package let kind: Kind
  package let warnings: [ShareWarning]

  /// The difference of estimates from two samples that have no cluster in common, such as two outlets or periods: the
  /// variances are added, degrees of freedom after Welch and Satterthwaite.
  package static func difference(_ first: ShareEstimate, _ second: ShareEstimate) -> ShareEstimate {
    let variances = first.error.flatMap { own in second.error.map { (own * own, $0 * $0) } }
    var freedom = 0.0
    if case .success(let (own, other)) = variances {
      let sum = own * own / first.freedom + other * other / second.freedom
      freedom = sum > 0 ? (own + other) * (own + other) / sum : min(first.freedom, second.freedom)
    }
    let isExtreme = [first, second].contains { $0.kind != .difference && ($0.part == 0 || $0.part == 1) }
    var warnings = first.warnings
    for warning in second.warnings + (isExtreme ? [.extremeShare] : []) where !warnings.contains(warning) {
      warnings.append(warning)
    }
    let (own, other) = (first.clusterDeviation, second.clusterDeviation)
    return ShareEstimate(
      value: first.value - second.value, error: variances.map { ($0.0 + $0.1).squareRoot() }, freedom: freedom,
      clusterCount: first.clusterCount + second.clusterCount,
      clusterDeviation: (own * own + other * other).squareRoot(), kind: .difference, warnings: warnings)
  }

  /// The interval at a level between 0 and 1, such as .95.
  ///
  /// A share of 0 or all has Jeffreys' interval with the number of clusters as the count, whatever the method: its
  /// standard error of 0 is not certainty.
  package func interval(level: Double, _ method: ShareIntervalMethod = .transformed) -> Result<Interval, NoInterval> {
    guard level > 0, level < 1 else { return .failure(.noLevel) }
    return error.flatMap { error in
      if kind != .difference, error == 0, part == 0 || part == 1 {
        return JeffreysInterval.of(count: part * Double(clusterCount), total: Double(clusterCount), level: level)
          .map(whole)
      }
      guard error > 0 else { return .failure(.noSpread) }
      let reach = StudentT(freedom: freedom).quantile((1 + level) / 2)
      if method == .wald || (kind == .difference && method == .transformed) {
        return .success(Interval(low: value - reach * error, high: value + reach * error, level: level))
      }
      guard kind != .difference else { return .failure(.otherMethod) }
      guard part > 0, part < 1 else { return .failure(.outsideRange) }
      let room = part * (1 - part)
      let partError = kind == .balance ? error / 2 : error
      if method == .jeffreys {
        let total = room / (partError * partError)
        return JeffreysInterval.of(count: part * total, total: total, level: level).map(whole)
      }
      return .success(whole(ShareEstimate.logistic(part, reach: reach * partError / room, level: level)))
    }
  }

  /// The value as a part of a whole: a balance b is the share (1 + b) / 2 of the positive. Its logit is twice the
  /// arctanh of the balance, so that one scale serves both.
  private var part: Double { kind == .balance ? (1 + value) / 2 : value }

  private func whole(_ interval: Interval) -> Interval {
    kind == .balance
      ? Interval(low: 2 * interval.low - 1, high: 2 * interval.high - 1, level: interval.level) : interval
  }

  /// The logit of a share plus and minus a reach, back-transformed.
  static func logistic(_ share: Double, reach: Double, level: Double) -> Interval {
    let middle = Mathematics.log(share / (1 - share))
    func back(_ logit: Double) -> Double { 1 / (1 + Mathematics.exp(-logit)) }
    return Interval(low: back(middle - reach), high: back(middle + reach), level: level)
  }
}
