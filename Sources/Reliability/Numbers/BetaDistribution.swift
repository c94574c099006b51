/// The beta distribution with positive parameters `a` and `b`.
package struct BetaDistribution: Sendable {
  package let a: Double
  package let b: Double

  package init(a: Double, b: Double) {
    self.a = a
    self.b = b
  }

  /// The probability of a value of `x` or less: the regularised incomplete beta function, by its continued fraction (Lentz's method).
  package func cumulative(_ x: Double) -> Double {
    if x <= 0 { return 0 }
    if x >= 1 { return 1 }
    let logarithm =
      Mathematics.logGamma(a + b) - Mathematics.logGamma(a) - Mathematics.logGamma(b) + a * Mathematics.log(x)
      + b * Mathematics.log(1 - x)
    let front = Mathematics.exp(logarithm)
    return x < (a + 1) / (a + b + 2)
      ? front * BetaDistribution.fraction(a, b, x) / a : 1 - front * BetaDistribution.fraction(b, a, 1 - x) / b
  }

  private static func fraction(_ a: Double, _ b: Double, _ x: Double) -> Double {
    let tiny = 1e-300
    func kept(_ value: Double) -> Double { abs(value) < tiny ? tiny : value }
    var c = 1.0
    var d = 1 / kept(1 - (a + b) * x / (a + 1))
    var result = d
    for step in 1...10_000 {
      let m = Double(step)
      for term in [
        m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m)),
        -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1)),
      ] {
        d = 1 / kept(1 + term * d)
        c = kept(1 + term / c)
        result *= c * d
      }
      if abs(c * d - 1) < 1e-16 { break }
    }
    return result
  }

  /// The value that is not exceeded with a probability: by halving, to the last bits.
  package func quantile(_ probability: Double) -> Double {
    var (low, high) = (0.0, 1.0)
    for _ in 0..<1100 {
      let middle = (low + high) / 2
      if middle == low || middle == high { break }
      if cumulative(middle) < probability { low = middle } else { high = middle }
    }
    return high
  }
}
