extension SeededDraws {
  /// Of the gamma distribution with a positive shape and scale 1 (Marsaglia, Tsang 2000).
  mutating func gamma(_ shape: Double) -> Double {
    if shape < 1 { return gamma(shape + 1) * Mathematics.exp(Mathematics.log(positiveShare()) / shape) }
    let d = shape - 1.0 / 3
    let c = 1 / (9 * d).squareRoot()
    while true {
      let x = normal()
      let root = 1 + c * x
      guard root > 0 else { continue }
      let v = root * root * root
      if Mathematics.log(positiveShare()) < x * x / 2 + d - d * v + d * Mathematics.log(v) { return d * v }
    }
  }

  /// Shares that sum to 1, of the Dirichlet distribution with positive parameters.
  mutating func dirichlet(_ parameters: [Double]) -> [Double] {
    var draws: [Double] = []
    for parameter in parameters { draws.append(gamma(parameter)) }
    let sum = draws.reduce(0, +)
    // Parameters near 0 can round all to 0.
    return sum > 0 ? draws.map { $0 / sum } : draws.map { _ in 1 / Double(draws.count) }
  }

  /// How many of `count` independent trials succeed: exact for small counts or rare outcomes, else rounded from the
  /// normal.
  mutating func binomial(_ count: Int, _ probability: Double) -> Int {
    if count <= 0 || probability <= 0 { return 0 }
    if probability >= 1 { return count }
    if probability > 0.5 { return count - binomial(count, 1 - probability) }
    let mean = Double(count) * probability
    if mean > 30 {
      let rounded = (mean + normal() * (mean * (1 - probability)).squareRoot()).rounded()
      return rounded >= Double(count) ? count : Int(max(0, rounded))
    }
    // By inversion, from the probability of no success on.
    let odds = probability / (1 - probability)
    var term = Mathematics.exp(Double(count) * Mathematics.log(1 - probability))
    var rest = share() - term
    var successes = 0
    while rest >= 0, successes < count, term > 0 {
      term *= odds * Double(count - successes) / Double(successes + 1)
      successes += 1
      rest -= term
    }
    return successes
  }

  private mutating func positiveShare() -> Double { (Double(next() >> 11) + 0.5) * 0x1p-53 }
}
