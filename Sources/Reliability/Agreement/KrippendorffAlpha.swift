/// Krippendorff's alpha: 1 - Do / De, the disagreement that was observed against the one to be expected by chance (Krippendorff 2011).
package struct KrippendorffAlpha: Sendable, Hashable {
  package let alpha: Coefficient
  /// Do: the mean difference of two codes of one unit; nil when nothing can be compared or there are too many different values.
  package let observed: Double?
  /// De: the mean difference of any two codes of pairable units.
  package let expected: Double?
  /// Units with two codes or more.
  package let pairableUnits: Int
  /// Codes in such units.
  package let pairableValues: Int

  package init(_ ratings: Ratings, _ metric: Metric) { self.init(Coincidences(ratings), metric) }

  init(_ coincidences: Coincidences, _ metric: Metric) {
    pairableUnits = coincidences.pairableUnits
    pairableValues = coincidences.pairableValues
    let count = Double(pairableValues)
    let frequencies = coincidences.frequencies.map(Double.init)
    let differences = Differences(metric, frequencies)
    guard pairableValues > 0 else {
      (alpha, observed, expected) = (.failure(.nothingPairable), nil, nil)
      return
    }
    guard let expectedSum = differences.expectedSum(frequencies) else {
      (alpha, observed, expected) = (.failure(.tooManyValues), nil, nil)
      return
    }
    let observedSum = coincidences.pairs.reduce(0) { $0 + $1.weight * differences($1.c, $1.k) }
    observed = observedSum / count
    expected = expectedSum / (count * (count - 1))
    alpha = KrippendorffAlpha.coefficient(observedSum, expectedSum, count)
  }

  /// From the sums of `o d` and of `n n d`, and the number of values.
  static func coefficient(_ observed: Double, _ expected: Double, _ count: Double) -> Coefficient {
    expected > 0 ? .success(1 - (count - 1) * observed / expected) : .failure(.noVariation)
  }
}
