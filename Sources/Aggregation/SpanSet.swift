/// A set of moments, as disjoint half-open stretches in rising order.
struct SpanSet {
  private(set) var spans: [Range<Int64>] = []

  /// The number of moments in the set.
  var count: Int64 { spans.reduce(0) { $0 + Int64($1.count) } }

  /// Adds a stretch and returns the parts of it that were not in the set, in rising order.
  mutating func insert(_ new: Range<Int64>) -> [Range<Int64>] {
    guard !new.isEmpty else { return [] }
    var free: [Range<Int64>] = []
    var position = new.lowerBound
    let first = spans.firstIndex { $0.upperBound >= new.lowerBound } ?? spans.count
    var last = first
    while last < spans.count, spans[last].lowerBound <= new.upperBound {
      if position < spans[last].lowerBound { free.append(position..<spans[last].lowerBound) }
      position = max(position, spans[last].upperBound)
      last += 1
    }
    if position < new.upperBound { free.append(position..<new.upperBound) }
    let touched = spans[first..<last]
    let lower = min(new.lowerBound, touched.first?.lowerBound ?? new.lowerBound)
    let upper = max(new.upperBound, touched.last?.upperBound ?? new.upperBound)
    spans.replaceSubrange(first..<last, with: [lower..<upper])
    return free
  }
}
