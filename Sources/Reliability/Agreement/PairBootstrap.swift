/// The bootstraps of alpha that draw pairs of codes and keep the expected disagreement fixed.
///
/// They are here so that published figures can be checked. Where they say 95 per cent, simulations found 47 to 90: units, not pairs, are
/// what was sampled.
package struct PairBootstrap: Sendable {
  package enum Scheme: String, Sendable, Hashable, CaseIterable {
    /// The macro KALPHA (Hayes 2011): cells of the table of coincidences are drawn.
    case kalpha2011 = "kalpha-2011"
    /// Krippendorff (2016): every observed pair is drawn once on average.
    case krippendorff2016 = "krippendorff-2016"
  }

  package let scheme: Scheme
  /// How many pairs are drawn for one resample.
  package let draws: Int
  /// The mean and the standard deviation of all resamples, in closed form.
  package let mean: Double
  package let deviation: Double
  private let resamples: PairResamples

  package static func moments(
    _ ratings: Ratings, _ metric: Metric, _ scheme: Scheme
  ) -> Result<PairBootstrap, NoCoefficient> {
    let coincidences = Coincidences(ratings)
    let result = KrippendorffAlpha(coincidences, metric)
    let alpha: Double
    switch result.alpha {
    case .success(let value): alpha = value
    case .failure(let reason): return .failure(reason)
    }
    guard let expected = result.expected else { return .failure(.noVariation) }
    let frequencies = coincidences.frequencies.map(Double.init)
    let differences = Differences(metric, frequencies)
    let patterns = UnitPatterns(ratings)
    let count = Double(result.pairableValues)
    switch scheme {
    case .kalpha2011:
      let drawn = coincidences.pairs.map { (weight: $0.weight / count, difference: differences($0.c, $0.k)) }
      let mean = drawn.reduce(0) { $0 + $1.weight * $1.difference }
      let square = drawn.reduce(0) { $0 + $1.weight * $1.difference * $1.difference }
      let cells = 2 * coincidences.pairs.count + diagonalCells(patterns)
      let draws = min(25 * cells, (ratings.coderCount - 1) * result.pairableValues / 2)
      guard draws > 0 else { return .failure(.tooFew) }
      let deviation = (max(0, square - mean * mean) / Double(draws)).squareRoot() / expected
      var same = frequencies
      for pair in coincidences.pairs {
        same[pair.c] -= pair.weight / 2
        same[pair.k] -= pair.weight / 2
      }
      let resamples = PairResamples.kalpha(
        cells: drawn, diagonal: same.map { max(0, $0 / count) }, draws: draws, expected: expected)
      return .success(
        PairBootstrap(scheme: scheme, draws: draws, mean: alpha, deviation: deviation, resamples: resamples))
    case .krippendorff2016:
      var (pairs, sum, squares, spread) = (0.0, 0.0, 0.0, 0.0)
      var observed: [(times: Double, difference: Double)] = []
      var places: [Int: Int] = [:]
      for pattern in 0..<patterns.count {
        let (units, size) = (Double(patterns.units[pattern]), Double(patterns.sizes[pattern]))
        pairs += units * size * (size - 1) / 2
        spread += units * size / (size - 1)
        let own = patterns.sizes[pattern] * (patterns.sizes[pattern] - 1) / 2 * patterns.units[pattern]
        places[patterns.sizes[pattern], default: 0] += own
        for pair in patterns.pairs[patterns.pairStarts[pattern]..<patterns.pairStarts[pattern + 1]] {
          let times = units * pair.weight * (size - 1) / 2
          let difference = differences(Int(pair.c), Int(pair.k))
          observed.append((times, difference))
          sum += times * difference
          squares += times * difference * difference
        }
      }
      let mean = sum / pairs
      let variance = max(0, squares / pairs - mean * mean)
      let same = pairs - observed.reduce(0) { $0 + $1.times }
      let resamples = PairResamples.pairs(
        observed + [(same, 0)],
        groups: places.sorted { $0.key < $1.key }.map { ($0.value, 2 / (count * expected * Double($0.key - 1))) })
      return .success(
        PairBootstrap(
          scheme: scheme, draws: Int(pairs), mean: 1 - mean / expected,
          deviation: (2 * variance * spread).squareRoot() / (count * expected), resamples: resamples))
    }
  }

  /// Categories that meet themselves in some unit.
  private static func diagonalCells(_ patterns: UnitPatterns) -> Int {
    Set(zip(patterns.categories, patterns.counts).filter { $0.1 > 1 }.map(\.0)).count
  }

  /// Alpha drawn again as the scheme says, with its percentiles; the same seed gives the same.
  package func drawn(resamples count: Int, seed: UInt64) -> AlphaBootstrap {
    let share = 1 / Double(max(1, count))
    return AlphaBootstrap(
      resamples.values(count, seed: seed).map { ($0, share) }, undefinedShare: 0, isExact: false)
  }

  /// By the normal approximation.
  package func interval(level: Double) -> Interval {
    let reach = Normal.quantile((1 + level) / 2) * deviation
    return Interval(low: mean - reach, high: min(1, mean + reach), level: level)
  }
}
