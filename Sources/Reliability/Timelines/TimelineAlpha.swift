/// How far coders agree on where segments are and what they are: the u-alpha family (Krippendorff, Mathet, Bouvry and Widlöcher 2016).
///
/// The gap term is linear, so the values depend on the tick; say which it was.
package struct TimelineAlpha: Sendable, Hashable {
  /// Where and what together, gaps included.
  package let uAlpha: Coefficient
  /// |u-alpha: segment against gap, whatever the label.
  package let barUAlpha: Coefficient
  /// cu-alpha: what, where both coders have a segment.
  package let cuAlpha: Coefficient
  /// (k)u-alpha, in the order of `labels`.
  package let kuAlphas: [Coefficient]
  package let labels: [String]
  /// The part of all coders' time in which cu-alpha compares.
  package let coverage: Coefficient
  /// Whether cu-alpha and (k)u-alpha take squares pair by pair: with more than two coders other programs take another reading.
  package let isPairwise: Bool

  /// Of one or more programmes, which are put behind each other; all have the same coders.
  package init(_ programmes: [Programme]) {
    let labels = Set(programmes.flatMap { $0.coders.joined().map(\.label) }).sorted()
    let numbers = Dictionary(uniqueKeysWithValues: labels.enumerated().map { ($1, $0) })
    var sums = TimelineSums(coderCount: programmes.map(\.coders.count).max() ?? 0, labelCount: labels.count)
    for programme in programmes { sums += TimelineSums(programme, numbers) }
    self.init(sums, labels)
  }

  init(_ sums: TimelineSums, _ labels: [String]) {
    self.labels = labels
    isPairwise = sums.coderCount > 2
    let count = labels.count
    let partners = Double(sums.coderCount - 1)
    let all = Double(sums.length) * Double(sums.coderCount)
    guard sums.coderCount > 1, all > 0 else {
      uAlpha = .failure(.nothingPairable)
      barUAlpha = uAlpha
      cuAlpha = uAlpha
      coverage = uAlpha
      kuAlphas = labels.map { _ in .failure(.nothingPairable) }
      return
    }
    // Exact: whole numbers, divided once. Observed lengths are l, expected ones e.
    let square = Int128(sums.coderCount) * sums.length * (Int128(sums.coderCount) * sums.length)
    let rest = Double(square - sums.squares.reduce(0, +) - sums.gaps)
    func expected(_ length: Int128, _ other: Int128, _ squares: Int128) -> Double {
      all * Double(length * other - squares) / rest
    }
    let equal = (0..<count).reduce(sums.commonGaps) { $0 + sums.overlaps[$1 * count + $1] }
    let expectedEqual = (0..<count).reduce(expected(sums.gaps, sums.gaps, sums.gaps)) {
      $0 + expected(sums.lengths[$1], sums.lengths[$1], sums.squares[$1])
    }
    uAlpha =
      rest > 0 ? TimelineAlpha.ratio(all - Double(equal) / partners, all - expectedEqual) : .failure(.noVariation)
    let covered = sums.lengths.reduce(0, +)
    barUAlpha =
      covered == 0 || sums.gaps == 0
      ? .failure(.noVariation)
      : TimelineAlpha.ratio(
        Double(sums.gaps) - Double(sums.commonGaps) / partners, expected(sums.gaps, covered, 0))
    let met = sums.overlaps.reduce(0, +)
    coverage = .success(Double(met) / partners / all)
    (cuAlpha, kuAlphas) = TimelineAlpha.labelled(sums, count, partners, Double(met) / partners)
  }

  /// cu-alpha and (k)u-alpha, from the part in which both coders have a segment.
  private static func labelled(
    _ sums: TimelineSums, _ count: Int, _ partners: Double, _ all: Double
  ) -> (Coefficient, [Coefficient]) {
    guard all > 0 else { return (.failure(.noSegments), Array(repeating: .failure(.noSegments), count: count)) }
    let own = (0..<count).map { label in
      Double((0..<count).reduce(Int128(0)) { $0 + sums.overlaps[label * count + $1] }) / partners
    }
    let equal = (0..<count).map { Double(sums.overlaps[$0 * count + $0]) / partners }
    let squares = sums.metSquares.map { Double($0) / partners }
    let rest = all - squares.reduce(0, +) / all
    guard rest > 0 else { return (.failure(.noVariation), Array(repeating: .failure(.noVariation), count: count)) }
    let expectedEqual = (0..<count).map { (own[$0] * own[$0] - squares[$0]) / rest }
    let single = (0..<count).map { label -> Coefficient in
      guard own[label] > 0 else { return .failure(.noSegments) }
      let expected = (own[label] * all - squares[label]) / rest
      return ratio(expected / own[label] * (own[label] - equal[label]), expected - expectedEqual[label])
    }
    return (ratio(all - equal.reduce(0, +), all - expectedEqual.reduce(0, +)), single)
  }

  private static func ratio(_ observed: Double, _ expected: Double) -> Coefficient {
    expected > 1e-12 ? .success(1 - observed / expected) : .failure(.noVariation)
  }

  /// The interval of u-alpha when other programmes had been coded: programmes are drawn with replacement; the same seed draws the same.
  ///
  /// - Returns: Percentiles, and how many resamples had no u-alpha.
  package static func interval(
    _ programmes: [Programme], resamples: Int, seed: UInt64, level: Double
  ) -> Result<(interval: Interval, undefined: Int), NoCoefficient> {
    guard programmes.count > 1, resamples > 1 else { return .failure(.tooFew) }
    let labels = Set(programmes.flatMap { $0.coders.joined().map(\.label) }).sorted()
    let numbers = Dictionary(uniqueKeysWithValues: labels.enumerated().map { ($1, $0) })
    let own = programmes.map { TimelineSums($0, numbers) }
    var draws = SeededDraws(seed: seed)
    var values: [Double] = []
    for _ in 0..<resamples {
      var sums = TimelineSums(coderCount: own[0].coderCount, labelCount: labels.count)
      for _ in own.indices { sums += own[draws.next(below: own.count)] }
      if case .success(let value) = TimelineAlpha(sums, labels).uAlpha { values.append(value) }
    }
    guard values.count > 1 else { return .failure(.noVariation) }
    values.sort()
    func quantile(_ share: Double) -> Double { values[min(values.count - 1, Int(share * Double(values.count)))] }
    let interval = Interval(low: quantile((1 - level) / 2), high: quantile((1 + level) / 2), level: level)
    return .success((interval, resamples - values.count))
  }
}
