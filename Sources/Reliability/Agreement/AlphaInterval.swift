/// An interval for alpha and how likely it is to be below a threshold, from its standard error: Student's t on the arctanh scale.
///
/// Of the schemes that were simulated for 30 to 400 units this one covers what it says, 93 to 96 per cent.
package struct AlphaInterval: Sendable, Hashable {
  package enum Method: String, Sendable, Hashable, CaseIterable {
    /// Alpha without each unit in turn.
    case jackknife
    /// The derivative of alpha by each unit; for many units, of which it needs one pass.
    case linearised
  }

  package let alpha: Double
  package let error: Double
  package let method: Method
  /// Units, or clusters of units, less one.
  package let freedom: Int

  /// Units above which the jackknife takes too long.
  package static let mostJackknifed = 20_000

  /// With the jackknife, or linearised where there are more than `mostJackknifed` units.
  package static func of(_ spread: AlphaSpread, _ method: Method? = nil) -> Result<AlphaInterval, NoCoefficient> {
    let alpha: Double
    switch spread.alpha {
    case .success(let value): alpha = value
    case .failure(let reason): return .failure(reason)
    }
    let method = method ?? (spread.canJackknife ? .jackknife : .linearised)
    let error = method == .linearised ? spread.linearisedError() : spread.jackknife().map(\.error)
    return error.flatMap { error in
      // At the ends the scale has no room, and a standard error of 0 is not certainty.
      guard error > 0, abs(alpha) < 1 else { return .failure(.noSpread) }
      return .success(AlphaInterval(alpha: alpha, error: error, method: method, freedom: spread.sampleSize - 1))
    }
  }

  private var scaled: (middle: Double, error: Double) { (Mathematics.arctanh(alpha), error / (1 - alpha * alpha)) }

  package func interval(level: Double) -> Interval {
    let (middle, error) = scaled
    let reach = StudentT(freedom: Double(freedom)).quantile((1 + level) / 2) * error
    return Interval(low: Mathematics.tanh(middle - reach), high: Mathematics.tanh(middle + reach), level: level)
  }

  /// The probability that alpha is below a threshold between -1 and 1.
  package func share(below threshold: Double) -> Double {
    let (middle, error) = scaled
    return StudentT(freedom: Double(freedom)).cumulative((Mathematics.arctanh(threshold) - middle) / error)
  }
}
