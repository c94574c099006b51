internal import CoverageModel

/// The denominators that an amount and its printed percentage allow: above `low`, up to `high`.
struct DenominatorInterval: Sendable, Hashable {
  /// Not itself allowed.
  let low: ExactFraction
  /// Nil when there is no upper end: 0.0 % is true of every denominator that is large enough.
  let high: ExactFraction?
  let includesHigh: Bool

  private init(low: ExactFraction, high: ExactFraction?, includesHigh: Bool) {
    self.low = low
    self.high = high
    self.includesHigh = includesHigh
  }

  /// With amount a, percentage p and last digit u: p - u/2 ≤ 100a/D < p + u/2 when rounded, p ≤ 100a/D < p + u when cut.
  init(amount: AuditAmount, percent: PrintedPercent, reading: PercentReading) {
    let scale = (0..<percent.decimals).reduce(Int128(200)) { scale, _ in scale * 10 }
    let digits = Int128(percent.digits) * 2
    let (least, most) = reading == .rounded ? (digits - 1, digits + 1) : (digits, digits + 2)
    low = ExactFraction(amount.low * scale, most)
    high = least > 0 ? ExactFraction(amount.high * scale, least) : nil
    includesHigh = amount.isExact
  }

  var isEmpty: Bool {
    guard let high else { return false }
    return high <= low
  }

  /// Whether some value that the amount may stand for is allowed.
  func admits(_ denominator: AuditAmount) -> Bool { !isAbove(denominator.high) && !isBelow(denominator.low) }

  /// Whether every denominator allowed is larger.
  func isAbove(_ denominator: Int128) -> Bool { ExactFraction(denominator) <= low }

  /// Whether every denominator allowed is smaller.
  func isBelow(_ denominator: Int128) -> Bool {
    guard let high else { return false }
    return includesHigh ? high < ExactFraction(denominator) : high <= ExactFraction(denominator)
  }

  func intersection(_ other: DenominatorInterval) -> DenominatorInterval {
    let low = max(low, other.low)
    guard let mine = high else { return .init(low: low, high: other.high, includesHigh: other.includesHigh) }
    guard let theirs = other.high else { return .init(low: low, high: mine, includesHigh: includesHigh) }
    if mine == theirs { return .init(low: low, high: mine, includesHigh: includesHigh && other.includesHigh) }
    return mine < theirs
      ? .init(low: low, high: mine, includesHigh: includesHigh)
      : .init(low: low, high: theirs, includesHigh: other.includesHigh)
  }

  /// The least and the greatest multiple of `step` that is allowed; nil at the top when there is no upper end.
  func multiples(of step: Int128) -> (least: Int128, greatest: Int128?) {
    let least = (ExactFraction(low.numerator, low.denominator * step).floor + 1) * step
    guard let high else { return (least, nil) }
    let top = ExactFraction(high.numerator, high.denominator * step)
    return (least, (top.isInteger && !includesHigh ? top.floor - 1 : top.floor) * step)
  }

  /// An integer in the middle, or near the interval when it holds none; at least 1.
  var middle: Int128 {
    let (least, greatest) = multiples(of: 1)
    return max(1, greatest.map { (least + $0) / 2 } ?? least)
  }
}
