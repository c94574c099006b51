/// Alpha of samples of units, or of clusters of units, drawn with replacement from those that were coded.
package struct AlphaBootstrap: Sendable {
  /// In ascending order; of resamples that have an alpha.
  package let values: [Double]
  /// By value its probability; equal for drawn samples.
  private let probabilities: [Double]
  /// The share of resamples that have none, for want of variation.
  package let undefinedShare: Double
  /// Whether every possible sample was gone through instead of drawing some.
  package let isExact: Bool

  /// Draws samples; the same seed gives the same.
  package static func drawn(_ spread: AlphaSpread, resamples: Int, seed: UInt64) -> Result<
    AlphaBootstrap, NoCoefficient
  > {
    guard case .success = spread.alpha else { return spread.alpha.map { _ in .empty } }
    guard spread.sampleSize > 1, resamples > 0 else { return .failure(.tooFew) }
    let resampler = AlphaResampler(spread)
    var draws = SeededDraws(seed: seed)
    var values: [Double] = []
    values.reserveCapacity(resamples)
    for _ in 0..<resamples {
      if case .success(let value) = resampler.alpha(&draws) { values.append(value) }
    }
    guard !values.isEmpty else { return .failure(.noVariation) }
    return .success(
      AlphaBootstrap(
        values.map { ($0, 1 / Double(values.count)) },
        undefinedShare: Double(resamples - values.count) / Double(resamples), isExact: false))
  }

  /// Samples up to which all are gone through.
  package static let mostSamples = 200_000

  /// Every sample that could be drawn, with its probability; nil when there are more than `mostSamples`.
  package static func exact(_ spread: AlphaSpread) -> AlphaBootstrap? {
    guard case .success = spread.alpha, spread.groupOfUnit == nil, spread.sampleSize > 1 else { return nil }
    return ExactResamples(spread).distribution()
  }

  private static let empty = AlphaBootstrap([], undefinedShare: 1, isExact: false)

  init(_ values: [(value: Double, probability: Double)], undefinedShare: Double, isExact: Bool) {
    let sorted = values.sorted { $0.value < $1.value }
    self.values = sorted.map(\.value)
    probabilities = sorted.map(\.probability)
    self.undefinedShare = undefinedShare
    self.isExact = isExact
  }

  package var mean: Double { zip(values, probabilities).reduce(0) { $0 + $1.0 * $1.1 } }

  package var deviation: Double {
    let mean = mean
    return zip(values, probabilities).reduce(0) { $0 + ($1.0 - mean) * ($1.0 - mean) * $1.1 }.squareRoot()
  }

  /// The smallest value up to which at least this much of the probability lies.
  package func quantile(_ probability: Double) -> Double {
    var sum = 0.0
    for (value, own) in zip(values, probabilities) {
      sum += own
      // Sums of equal shares fall short by rounding.
      if sum >= probability - 1e-12 { return value }
    }
    return values.last ?? .nan
  }

  package func interval(level: Double) -> Interval {
    Interval(low: quantile((1 - level) / 2), high: quantile((1 + level) / 2), level: level)
  }

  /// The probability of an alpha below a value.
  package func share(below threshold: Double) -> Double {
    zip(values, probabilities).reduce(0) { $0 + ($1.0 < threshold - 1e-12 ? $1.1 : 0) }
  }

  /// How many different values there are.
  package var support: Int {
    values.indices.count { $0 == 0 || values[$0] - values[$0 - 1] > 1e-12 }
  }
}
