/// How much alpha would vary if other units had been coded: standard errors with units, or clusters of units, as the sample.
package struct AlphaSpread: Sendable {
  let patterns: UnitPatterns
  let metric: Metric
  let categoryCount: Int
  private let coincidences: Coincidences
  package let alpha: Coefficient
  /// Groups that vary independently: pairable units, or the clusters that have one.
  package let sampleSize: Int
  /// Whether leaving out each unit in turn is little enough work: metrics without a closed form compare each value with each again.
  package var canJackknife: Bool {
    guard sampleSize <= AlphaInterval.mostJackknifed else { return false }
    switch metric {
    case .nominal, .ordinal, .interval: return true
    default:
      let used = coincidences.frequencies.count { $0 > 0 }
      return used * used * min(patterns.count, sampleSize) <= 100_000_000
    }
  }

  let groupOfUnit: [Int32]?

  package init(_ ratings: Ratings, _ metric: Metric) {
    self.metric = metric
    coincidences = Coincidences(ratings)
    categoryCount = ratings.categoryCount
    patterns = UnitPatterns(ratings)
    alpha = KrippendorffAlpha(coincidences, metric).alpha
    if let clusters = ratings.clusters {
      let own = patterns.places.map { clusters[Int($0)] }
      var numbers: [Int32: Int32] = [:]
      for cluster in own where numbers[cluster] == nil { numbers[cluster] = Int32(numbers.count) }
      groupOfUnit = own.map { numbers[$0] ?? 0 }
      sampleSize = numbers.count
    } else {
      groupOfUnit = nil
      sampleSize = patterns.places.count
    }
  }

  // MARK: One pass

  /// The linearised standard error (infinitesimal jackknife): what each unit moves alpha by, as its derivative.
  package func linearisedError() -> Coefficient {
    guard case .success = alpha else { return alpha }
    guard sampleSize > 1 else { return .failure(.tooFew) }
    let all = patterns.units.map(Double.init)
    let frequencies = patterns.frequencies(categoryCount, all)
    let differences = Differences(metric, frequencies)
    let count = frequencies.reduce(0, +)
    guard let expected = differences.expectedSum(frequencies), let sums = differences.sums(frequencies) else {
      return .failure(.tooManyValues)
    }
    let own = (0..<patterns.count).map { patterns.disagreement($0, differences) }
    let observed = zip(all, own).reduce(0) { $0 + $1.0 * $1.1 }
    // By category what one code more of it moves alpha by, apart from the disagreement in its unit.
    var moves = sums.map { observed / expected - (count - 1) * observed * 2 * $0 / (expected * expected) }
    if differences.isOrdinal {
      let (observedMoves, expectedMoves) = rankMoves(all, frequencies, differences.ranks)
      for category in moves.indices {
        moves[category] +=
          (count - 1) * observedMoves[category] / expected
          - (count - 1) * observed * expectedMoves[category] / (expected * expected)
      }
    }
    let influences = (0..<patterns.count).map { pattern in
      (patterns.codeStarts[pattern]..<patterns.codeStarts[pattern + 1]).reduce(
        -(count - 1) * own[pattern] / expected
      ) { $0 - patterns.counts[$1] * moves[Int(patterns.categories[$1])] }
    }
    return .success(AlphaSpread.error(grouped(influences)))
  }

  /// What one code more of a category does to the sums over ordinal differences by moving the ranks of the others.
  private func rankMoves(
    _ weights: [Double], _ frequencies: [Double], _ ranks: [Double]
  ) -> (observed: [Double], expected: [Double]) {
    var observed = [Double](repeating: 0, count: categoryCount)
    for pattern in 0..<patterns.count {
      for pair in patterns.pairs[patterns.pairStarts[pattern]..<patterns.pairStarts[pattern + 1]] {
        let pull = weights[pattern] * pair.weight / 2 * (ranks[Int(pair.c)] - ranks[Int(pair.k)])
        observed[Int(pair.c)] += pull
        observed[Int(pair.k)] -= pull
      }
    }
    let (count, sum) = zip(frequencies, ranks).reduce((0.0, 0.0)) { ($0.0 + $1.0, $0.1 + $1.0 * $1.1) }
    let expected = zip(frequencies, ranks).map { $0 * ($1 * count - sum) }
    func above(_ pulls: [Double]) -> [Double] {
      var behind = 0.0
      var moves = pulls
      for category in pulls.indices.reversed() {
        moves[category] = 4 * (behind + pulls[category] / 2)
        behind += pulls[category]
      }
      return moves
    }
    return (above(observed), above(expected))
  }

  /// The influences of patterns summed by group.
  private func grouped(_ influences: [Double]) -> [(value: Double, times: Double)] {
    guard let groupOfUnit else {
      return zip(influences, patterns.units).map { ($0, Double($1)) }
    }
    var sums = [Double](repeating: 0, count: sampleSize)
    for (unit, pattern) in patterns.patternOfUnit.enumerated() {
      sums[Int(groupOfUnit[unit])] += influences[Int(pattern)]
    }
    return sums.map { ($0, 1) }
  }

  /// N / (N - 1) times the sum of squares around the mean, its root.
  private static func error(_ values: [(value: Double, times: Double)]) -> Double {
    let count = values.reduce(0) { $0 + $1.times }
    let mean = values.reduce(0) { $0 + $1.value * $1.times } / count
    let squares = values.reduce(0) { $0 + ($1.value - mean) * ($1.value - mean) * $1.times }
    return (count / (count - 1) * squares).squareRoot()
  }

  // MARK: Leaving out

  /// The jackknife's standard error and bias: alpha again and again without one unit, or one cluster.
  package func jackknife() -> Result<(error: Double, bias: Double), NoCoefficient> {
    let estimate: Double
    switch alpha {
    case .success(let value): estimate = value
    case .failure(let reason): return .failure(reason)
    }
    guard sampleSize > 1 else { return .failure(.tooFew) }
    var values: [(value: Double, times: Double)] = []
    for (group, times) in groups {
      guard case .success(let value) = alpha(without: group) else { return .failure(.tooFew) }
      values.append((value, times))
    }
    let count = Double(sampleSize)
    let mean = values.reduce(0) { $0 + $1.value * $1.times } / count
    let squares = values.reduce(0) { $0 + ($1.value - mean) * ($1.value - mean) * $1.times }
    return .success((((count - 1) / count * squares).squareRoot(), (count - 1) * (mean - estimate)))
  }

  /// The patterns of each group that is left out together, and how often there is such a group.
  private var groups: [(patterns: [Int], times: Double)] {
    guard let groupOfUnit else { return patterns.units.enumerated().map { ([$0], Double($1)) } }
    var groups = [[Int]](repeating: [], count: sampleSize)
    for (unit, group) in groupOfUnit.enumerated() { groups[Int(group)].append(Int(patterns.patternOfUnit[unit])) }
    return groups.map { ($0, 1) }
  }

  private func alpha(without group: [Int]) -> Coefficient {
    var frequencies = coincidences.frequencies.map(Double.init)
    for pattern in group {
      for place in patterns.codeStarts[pattern]..<patterns.codeStarts[pattern + 1] {
        frequencies[Int(patterns.categories[place])] -= patterns.counts[place]
      }
    }
    let differences = Differences(metric, frequencies)
    guard let expected = differences.expectedSum(frequencies) else { return .failure(.tooManyValues) }
    let all = coincidences.pairs.reduce(0) { $0 + $1.weight * differences($1.c, $1.k) }
    let observed = group.reduce(all) { $0 - patterns.disagreement($1, differences) }
    let count = frequencies.reduce(0, +)
    return count > 0 ? KrippendorffAlpha.coefficient(max(0, observed), expected, count) : .failure(.nothingPairable)
  }
}
