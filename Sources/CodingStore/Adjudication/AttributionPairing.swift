internal import CoverageModel

/// Finds which attributions of two coders to one actor mean the same.
///
/// The pairs are those whose overlaps add up to the most; of equally good ones those with the nearest starts and ends, then those that
/// agree in most variables. Spans that do not overlap are no pair. Typed measures are paired so that most pairs have the same mode,
/// then the nearest amounts.
enum AttributionPairing {
  /// Attributions that hang together by overlap are paired exactly up to this number on each side; beyond it in order of place, which
  /// no person's record of an item reaches.
  private static let largest = 300

  struct Pair {
    let first: Int
    let second: Int
    /// By which pairs of more than two coders are put together: the best first.
    let weight: Int128
  }

  /// Pairs of positions. Both lists are in the order of `ComparedAttribution.precedes` and of one actor.
  static func pairs(_ first: [ComparedAttribution], _ second: [ComparedAttribution]) -> [Pair] {
    let typed = pairs(
      first, second, first.indices.filter { first[$0].attribution.span == nil },
      second.indices.filter { second[$0].attribution.span == nil }, weight: typedWeight)
    return typed
      + clusters(first, second).flatMap { pairs(first, second, $0.first, $0.second, weight: timedWeight) }
  }

  private static func pairs(
    _ first: [ComparedAttribution], _ second: [ComparedAttribution], _ rows: [Int], _ columns: [Int],
    weight: (ComparedAttribution, ComparedAttribution) -> Int128
  ) -> [Pair] {
    func pairWeight(_ row: Int, _ column: Int) -> Int128 { weight(first[rows[row]], second[columns[column]]) }
    let found: [Int?]
    if rows.count <= largest, columns.count <= largest {
      found = MaximumWeightMatching.pairs(rows: rows.count, columns: columns.count, weight: pairWeight)
    } else {
      found = rows.indices.map { columns.indices.contains($0) && pairWeight($0, $0) > 0 ? $0 : nil }
    }
    return found.enumerated().compactMap { row, column in
      column.map { Pair(first: rows[row], second: columns[$0], weight: pairWeight(row, $0)) }
    }
  }

  /// Timed attributions of both lists that hang together by overlap.
  private static func clusters(
    _ first: [ComparedAttribution], _ second: [ComparedAttribution]
  ) -> [(first: [Int], second: [Int])] {
    let timed =
      first.indices.compactMap { index in first[index].attribution.span.map { (span: $0, list: 0, index: index) } }
      + second.indices.compactMap { index in second[index].attribution.span.map { (span: $0, list: 1, index: index) } }
    let sorted = timed.sorted { a, b in
      (a.span.lowerBound, a.span.upperBound, a.list, a.index) < (b.span.lowerBound, b.span.upperBound, b.list, b.index)
    }
    var clusters: [(first: [Int], second: [Int])] = []
    var end: UInt32 = 0
    var last: Range<UInt32>?
    for one in sorted {
      // An empty span overlaps nothing, and is a pair of its like all the same.
      if clusters.isEmpty || (one.span.lowerBound >= end && one.span != last) { clusters.append(([], [])) }
      if one.list == 0 {
        clusters[clusters.count - 1].first.append(one.index)
      } else {
        clusters[clusters.count - 1].second.append(one.index)
      }
      end = max(end, one.span.upperBound)
      last = one.span
    }
    return clusters
  }

  /// Overlap before nearness before agreement; each is scaled so that no sum of the next can outweigh it.
  private static func timedWeight(_ a: ComparedAttribution, _ b: ComparedAttribution) -> Int128 {
    guard let first = a.attribution.span, let second = b.attribution.span else { return 0 }
    let overlap =
      Int128(min(first.upperBound, second.upperBound)) - Int128(max(first.lowerBound, second.lowerBound))
    guard overlap > 0 || first == second else { return 0 }
    let apart =
      distance(first.lowerBound, second.lowerBound) + distance(first.upperBound, second.upperBound)
    return (overlap << 64) + weight(apart: apart, a, b)
  }

  private static func typedWeight(_ a: ComparedAttribution, _ b: ComparedAttribution) -> Int128 {
    let isSameMode = a.attribution.mode == b.attribution.mode
    return (isSameMode ? Int128(1) << 64 : 0)
      + weight(apart: distance(a.attribution.measure, b.attribution.measure), a, b)
  }

  private static func weight(apart: Int128, _ a: ComparedAttribution, _ b: ComparedAttribution) -> Int128 {
    (((Int128(1) << 34) - apart) << 16) + Int128(min(a.agreements(with: b), 1 << 7))
  }

  private static func distance(_ a: UInt32, _ b: UInt32) -> Int128 { Int128(a > b ? a - b : b - a) }
}
