/// The normal distribution with mean 0 and variance 1.
package enum Normal {
  package static func cumulative(_ value: Double) -> Double { Mathematics.erfc(-value / 2.0.squareRoot()) / 2 }

  /// The value that is not exceeded with a probability between 0 and 1: a rational approximation (Acklam), then one step of Halley's.
  package static func quantile(_ probability: Double) -> Double {
    guard probability > 0 else { return -.infinity }
    guard probability < 1 else { return .infinity }
    let rough = approximation(probability)
    let error = cumulative(rough) - probability
    let step = error * (2 * Double.pi).squareRoot() * Mathematics.exp(rough * rough / 2)
    return rough - step / (1 + rough * step / 2)
  }

  private static let tail = 0.02425
  private static let a = [
    -39.69683028665376, 220.9460984245205, -275.9285104469687, 138.3577518672690, -30.66479806614716, 2.506628277459239,
  ]
  private static let b = [
    -54.47609879822406, 161.5858368580409, -155.6989798598866, 66.80131188771972, -13.28068155288572, 1,
  ]
  private static let c = [
    -0.007784894002430293, -0.3223964580411365, -2.400758277161838, -2.549732539343734, 4.374664141464968,
    2.938163982698783,
  ]
  private static let d = [0.007784695709041462, 0.3224671290700398, 2.445134137142996, 3.754408661907416, 1]

  private static func approximation(_ probability: Double) -> Double {
    func value(_ terms: [Double], _ x: Double) -> Double { terms.reduce(0) { $0 * x + $1 } }
    if probability < tail || probability > 1 - tail {
      let q = (-2 * Mathematics.log(min(probability, 1 - probability))).squareRoot()
      let result = value(c, q) / value(d, q)
      return probability < tail ? result : -result
    }
    let q = probability - 0.5
    return value(a, q * q) * q / value(b, q * q)
  }
}
