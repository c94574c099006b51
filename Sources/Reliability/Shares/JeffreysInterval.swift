/// The interval of a share of independent counts: quantiles of Beta(x + 1/2, n - x + 1/2); for none the lower limit is
/// 0, for all the upper is 1 (Brown, Cai, DasGupta 2001).
package enum JeffreysInterval {
  /// The interval for `count` of `total` that have a property, 0 to `total` and not necessarily whole, at a level
  /// between 0 and 1.
  package static func of(count: Double, total: Double, level: Double) -> Result<Interval, NoInterval> {
    guard level > 0, level < 1 else { return .failure(.noLevel) }
    guard total > 0, total.isFinite else { return .failure(.emptyDenominator) }
    guard count >= 0, count <= total else { return .failure(.outsideRange) }
    let beta = BetaDistribution(a: count + 0.5, b: total - count + 0.5)
    return .success(
      Interval(
        low: count == 0 ? 0 : beta.quantile((1 - level) / 2), high: count == total ? 1 : beta.quantile((1 + level) / 2),
        level: level))
  }
}
