/// What one attribution is credited with: an amount, and where it lies when it was timed.
struct Slice {
  let row: Int
  let amount: Int64
  /// Disjoint half-open stretches in rising order, from the start of the item; empty for a typed measure, and for an
  /// attribution all of whose moments count for another.
  let spans: [Range<Int64>]
  /// Where the attribution begins, from the start of the item; nil for a typed measure.
  let start: Int64?

  var isTimed: Bool { start != nil }

  /// The slice inside the given stretches, nil when nothing is left. A typed measure has no place and stays whole.
  func clipped(to kept: [Range<Int64>]) -> Slice? {
    guard let start else { return self }
    let inside = spans.flatMap { span in
      kept.compactMap { stretch in
        let lower = max(span.lowerBound, stretch.lowerBound)
        let upper = min(span.upperBound, stretch.upperBound)
        return lower < upper ? lower..<upper : nil
      }
    }
    // What has no moments of its own stays when it begins inside.
    let isInside = !inside.isEmpty || spans.isEmpty && kept.contains { $0.contains(start) }
    return isInside
      ? Slice(row: row, amount: inside.reduce(0) { $0 + Int64($1.count) }, spans: inside, start: start) : nil
  }

  func credited(_ amount: Int64) -> Slice { Slice(row: row, amount: amount, spans: spans, start: start) }
}
