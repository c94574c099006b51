/// How much of what two coders gave a label both gave it: the sum of what is common to the sum of what either has.
package struct OverlapRatio: Sendable, Hashable {
  package private(set) var common: Int64 = 0
  package private(set) var either: Int64 = 0

  package init() {}

  /// Adds two coders' segments of one label in one programme; segments of one coder do not overlap.
  package mutating func add(_ first: [TimelineSegment], _ second: [TimelineSegment]) {
    var place = 0
    let second = second.sorted { $0.start < $1.start }
    var shared: Int64 = 0
    for segment in first.sorted(by: { $0.start < $1.start }) {
      while place < second.count, second[place].end <= segment.start { place += 1 }
      var next = place
      while next < second.count, second[next].start < segment.end {
        shared += min(segment.end, second[next].end) - max(segment.start, second[next].start)
        next += 1
      }
    }
    common += shared
    either += (first + second).reduce(0) { $0 + $1.length } - shared
  }

  package var ratio: Coefficient {
    either > 0 ? .success(Double(common) / Double(either)) : .failure(.noSegments)
  }
}
