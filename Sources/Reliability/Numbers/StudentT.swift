/// Student's t distribution.
package struct StudentT: Sendable {
  /// Degrees of freedom, 1 or more.
  package let freedom: Double

  package init(freedom: Double) { self.freedom = freedom }

  /// The probability of a value of `t` or less.
  package func cumulative(_ t: Double) -> Double {
    let tail = BetaDistribution(a: freedom / 2, b: 0.5).cumulative(freedom / (freedom + t * t)) / 2
    return t < 0 ? tail : 1 - tail
  }

  /// The value that is not exceeded with a probability between 0 and 1.
  package func quantile(_ probability: Double) -> Double {
    if probability < 0.5 { return -quantile(1 - probability) }
    var (low, high) = (0.0, 1.0)
    while cumulative(high) < probability, high < 1e300 { high *= 2 }
    for _ in 0..<200 {
      let middle = (low + high) / 2
      if middle == low || middle == high { break }
      if cumulative(middle) < probability { low = middle } else { high = middle }
    }
    return high
  }
}
