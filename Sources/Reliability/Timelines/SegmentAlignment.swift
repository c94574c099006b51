/// Which segments of two coders belong together: the pairs and leftovers whose sum of dissimilarities is the least
/// (Mathet, Widlöcher and Métivier 2015).
///
/// A segment left alone costs 1. Two segments are paired only where that costs less than leaving both alone, which only segments near
/// each other do; the assignment is therefore sought along shortest paths through neighbours.
package struct SegmentAlignment: Sendable, Hashable {
  /// Positions in the two coders' segments, by the first.
  package let pairs: [Pair]
  package let aloneInFirst: [Int]
  package let aloneInSecond: [Int]
  /// The sum of all dissimilarities.
  package let cost: Double

  package struct Pair: Sendable, Hashable {
    package let first: Int
    package let second: Int
    /// `((|s - s'| + |e - e'|) / (l + l'))²`, and 1 where the labels differ.
    package let dissimilarity: Double
  }

  static let alone = 1.0

  static func dissimilarity(_ a: TimelineSegment, _ b: TimelineSegment) -> Double {
    let edges = Double((a.start - b.start).magnitude + (a.end - b.end).magnitude)
    let share = edges / Double(a.length + b.length)
    return share * share + (a.label == b.label ? 0 : 1)
  }

  /// Of segments that are not empty, in any order.
  package init(_ first: [TimelineSegment], _ second: [TimelineSegment]) {
    let neighbours = SegmentAlignment.neighbours(first, second)
    let partner = SegmentAlignment.assigned(neighbours, count: second.count)
    var pairs: [Pair] = []
    var aloneInFirst: [Int] = []
    var used = [Bool](repeating: false, count: second.count)
    for (place, other) in partner.enumerated() {
      guard let other else {
        aloneInFirst.append(place)
        continue
      }
      used[other] = true
      pairs.append(
        Pair(first: place, second: other, dissimilarity: SegmentAlignment.dissimilarity(first[place], second[other])))
    }
    self.pairs = pairs
    self.aloneInFirst = aloneInFirst
    aloneInSecond = used.indices.filter { !used[$0] }
    cost =
      pairs.reduce(0) { $0 + $1.dissimilarity }
      + SegmentAlignment.alone * Double(aloneInFirst.count + aloneInSecond.count)
  }

  /// By segment of the first those of the second that are worth pairing with, and what that saves, as a negative cost.
  private static func neighbours(
    _ first: [TimelineSegment], _ second: [TimelineSegment]
  ) -> [[(other: Int, cost: Double)]] {
    let order = second.indices.sorted { second[$0].start < second[$1].start }
    let longest = second.map(\.length).max() ?? 0
    return first.map { segment in
      // Squared, edges further apart than √2 of both lengths cost more than two segments alone.
      let reach = Double(segment.length + longest) * 1.4143
      var low = 0
      var high = order.count
      while low < high {
        let middle = (low + high) / 2
        if Double(second[order[middle]].start) < Double(segment.start) - reach {
          low = middle + 1
        } else {
          high = middle
        }
      }
      var found: [(other: Int, cost: Double)] = []
      while low < order.count, Double(second[order[low]].start) <= Double(segment.start) + reach {
        let cost = dissimilarity(segment, second[order[low]]) - 2 * alone
        if cost < 0 { found.append((order[low], cost)) }
        low += 1
      }
      return found
    }
  }

  /// By segment of the first its partner: successive shortest paths with potentials (Jonker and Volgenant 1987). To stay alone costs 0.
  private static func assigned(_ neighbours: [[(other: Int, cost: Double)]], count: Int) -> [Int?] {
    var partnerOfFirst = [Int?](repeating: nil, count: neighbours.count)
    var partnerOfSecond = [Int?](repeating: nil, count: count)
    var potential = [Double](repeating: 0, count: count)
    var distance = [Double](repeating: .infinity, count: count)
    var from = [Int](repeating: 0, count: count)
    var isDone = [Bool](repeating: false, count: count)
    for start in neighbours.indices {
      var touched: [Int] = []
      var done: [Int] = []
      var row = start
      var base = 0.0
      // The cheapest way to end so far: a row that gives its partner away and stays alone.
      var (leaving, leavingCost) = (start, 0.0)
      var end: Int?
      while true {
        for (other, cost) in neighbours[row] where !isDone[other] {
          let reached = base + cost - potential[other]
          if reached < distance[other] {
            if distance[other] == .infinity { touched.append(other) }
            distance[other] = reached
            from[other] = row
          }
        }
        var next: Int?
        for other in touched where !isDone[other] && (next.map { distance[other] < distance[$0] } ?? true) {
          next = other
        }
        guard let next, distance[next] < leavingCost else { break }
        isDone[next] = true
        done.append(next)
        guard let holder = partnerOfSecond[next] else {
          end = next
          break
        }
        row = holder
        let own = neighbours[holder].first { $0.other == next }?.cost ?? 0
        base = distance[next] - (own - potential[next])
        if base < leavingCost { (leaving, leavingCost) = (holder, base) }
      }
      let final = end.map { distance[$0] } ?? leavingCost
      for other in done where distance[other] < final { potential[other] += distance[other] - final }
      for other in touched {
        distance[other] = .infinity
        isDone[other] = false
      }
      // Along the path each row takes the segment through which it was reached.
      var free = end
      if end == nil {
        free = partnerOfFirst[leaving]
        partnerOfFirst[leaving] = nil
        if leaving == start { continue }
      }
      while let other = free {
        let taker = from[other]
        free = partnerOfFirst[taker]
        partnerOfFirst[taker] = other
        partnerOfSecond[other] = taker
        if taker == start { break }
      }
    }
    return partnerOfFirst
  }
}
