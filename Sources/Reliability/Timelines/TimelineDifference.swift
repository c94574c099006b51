/// A stretch in which two coders have different labels, or one of them has a gap.
package struct TimelineDifference: Sendable, Hashable {
  package let start: Int64
  package let end: Int64
  /// Nil for a gap.
  package let first: String?
  package let second: String?

  /// In the order of time; stretches of the same two labels that touch are one.
  package static func all(_ programme: Programme, _ first: Int, _ second: Int) -> [TimelineDifference] {
    let (one, other) = (programme.coders[first], programme.coders[second])
    let edges = Set([programme.begin, programme.end] + (one + other).flatMap { [$0.start, $0.end] }).sorted()
    var found: [TimelineDifference] = []
    var (a, b) = (0, 0)
    for (start, end) in zip(edges, edges.dropFirst()) {
      while a < one.count, one[a].end <= start { a += 1 }
      while b < other.count, other[b].end <= start { b += 1 }
      let firstLabel = a < one.count && one[a].start <= start ? one[a].label : nil
      let secondLabel = b < other.count && other[b].start <= start ? other[b].label : nil
      guard firstLabel != secondLabel else { continue }
      if let last = found.last, last.end == start, last.first == firstLabel, last.second == secondLabel {
        found[found.count - 1] = TimelineDifference(start: last.start, end: end, first: firstLabel, second: secondLabel)
      } else {
        found.append(TimelineDifference(start: start, end: end, first: firstLabel, second: secondLabel))
      }
    }
    return found
  }
}
