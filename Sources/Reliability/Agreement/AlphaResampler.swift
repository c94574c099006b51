/// Draws samples of units and computes their alpha: what is summed is the patterns of codes that were drawn, not the units.
struct AlphaResampler {
  private let patterns: UnitPatterns
  private let metric: Metric
  private let categoryCount: Int
  private let sampleSize: Int
  /// Where differences do not depend on frequencies: by pattern the disagreement within it.
  private let fixed: [Double]?
  /// By group its patterns, where units hang together.
  private let groups: [[Int32]]?

  init(_ spread: AlphaSpread) {
    patterns = spread.patterns
    metric = spread.metric
    categoryCount = spread.categoryCount
    sampleSize = spread.sampleSize
    let differences = Differences(metric, patterns.frequencies(categoryCount, patterns.units.map(Double.init)))
    fixed =
      differences.isOrdinal ? nil : (0..<patterns.count).map { [patterns] in patterns.disagreement($0, differences) }
    groups = spread.groupOfUnit.map { [patterns] groupOfUnit in
      var groups = [[Int32]](repeating: [], count: spread.sampleSize)
      for (unit, group) in groupOfUnit.enumerated() { groups[Int(group)].append(patterns.patternOfUnit[unit]) }
      return groups
    }
  }

  /// Alpha of one sample.
  func alpha(_ draws: inout SeededDraws) -> Coefficient {
    var weights = [Double](repeating: 0, count: patterns.count)
    weights.withUnsafeMutableBufferPointer { weights in
      for _ in 0..<sampleSize {
        let drawn = draws.next(below: sampleSize)
        if let groups {
          for pattern in groups[drawn] { weights[Int(pattern)] += 1 }
        } else {
          weights[Int(patterns.patternOfUnit[drawn])] += 1
        }
      }
    }
    return alpha(weights)
  }

  /// Alpha when every pattern is there so often.
  func alpha(_ weights: [Double]) -> Coefficient {
    let frequencies = patterns.frequencies(categoryCount, weights)
    let differences = Differences(metric, frequencies)
    guard let expected = differences.expectedSum(frequencies) else { return .failure(.tooManyValues) }
    let count = frequencies.reduce(0, +)
    guard count > 0 else { return .failure(.nothingPairable) }
    return KrippendorffAlpha.coefficient(observed(weights, differences), expected, count)
  }

  private func observed(_ weights: [Double], _ differences: Differences) -> Double {
    if let fixed { return zip(weights, fixed).reduce(0) { $0 + $1.0 * $1.1 } }
    let ranks = differences.ranks
    var sum = 0.0
    for pattern in 0..<patterns.count where weights[pattern] != 0 {
      var own = 0.0
      for place in patterns.pairStarts[pattern]..<patterns.pairStarts[pattern + 1] {
        let pair = patterns.pairs[place]
        let difference = ranks[Int(pair.c)] - ranks[Int(pair.k)]
        own += pair.weight * difference * difference
      }
      sum += weights[pattern] * own
    }
    return sum
  }
}
