internal import CoverageModel

/// Attributions of different coders that mean the same, at most one of each coder.
struct AttributionGroup {
  /// By the position of the record.
  let members: [ComparedAttribution]

  /// From the first start to the last end; nil when nobody timed it.
  var span: Range<UInt32>? {
    let spans = members.compactMap(\.attribution.span)
    guard let start = spans.map(\.lowerBound).min(), let end = spans.map(\.upperBound).max() else { return nil }
    return start..<end
  }

  /// Puts the attributions of all records to one actor together.
  ///
  /// Each two records, with their attributions to the actor in the order of `ComparedAttribution.precedes`, are paired as well as can
  /// be. Of more than two the pairs are joined, the best first, as long as no coder is twice in a group.
  static func groups(of records: [[ComparedAttribution]]) -> [AttributionGroup] {
    var starts: [Int] = []
    var count = 0
    for record in records {
      starts.append(count)
      count += record.count
    }
    let all = records.flatMap { $0 }
    var edges: [(weight: Int128, first: Int, second: Int)] = []
    for first in records.indices {
      for second in records.indices where second > first {
        edges += AttributionPairing.pairs(records[first], records[second]).map {
          ($0.weight, starts[first] + $0.first, starts[second] + $0.second)
        }
      }
    }
    edges.sort { a, b in a.weight == b.weight ? (a.first, a.second) < (b.first, b.second) : a.weight > b.weight }
    var groupOf = Array(0..<count)
    var members = groupOf.map { [$0] }
    for edge in edges {
      let (one, other) = (groupOf[edge.first], groupOf[edge.second])
      let records = Set(members[one].map { all[$0].record })
      guard one != other, members[other].allSatisfy({ !records.contains(all[$0].record) }) else { continue }
      for member in members[other] { groupOf[member] = one }
      members[one] += members[other]
      members[other] = []
    }
    return members.filter { !$0.isEmpty }.map { positions in
      AttributionGroup(members: positions.map { all[$0] }.sorted { $0.record < $1.record })
    }
  }
}
