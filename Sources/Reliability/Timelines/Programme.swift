/// One programme, or one article, as several coders cut it into labelled segments; what has no segment is a gap.
package struct Programme: Sendable, Hashable {
  package let begin: Int64
  package let end: Int64
  /// By coder, in the order of time.
  package let coders: [[TimelineSegment]]

  /// Longer ones would overflow the squares of lengths.
  package static let longest: Int64 = 1 << 40

  /// - Throws: `TimelineFault`. Segments of one coder do not overlap; see `tracks` for those that do.
  package init(begin: Int64, end: Int64, coders: [[TimelineSegment]]) throws(TimelineFault) {
    let (length, overflows) = end.subtractingReportingOverflow(begin)
    guard !overflows, length >= 0, length <= Programme.longest else {
      throw TimelineFault(kind: .programme, coder: 0, segment: 0)
    }
    var sorted: [[TimelineSegment]] = []
    for (coder, segments) in coders.enumerated() {
      for (place, segment) in segments.enumerated() {
        if let kind = Programme.fault(segment, begin, end) {
          throw TimelineFault(kind: kind, coder: coder, segment: place)
        }
      }
      let order = segments.indices.sorted { (segments[$0].start, $0) < (segments[$1].start, $1) }
      for (one, next) in zip(order, order.dropFirst()) where segments[next].start < segments[one].end {
        throw TimelineFault(kind: .overlaps, coder: coder, segment: next)
      }
      sorted.append(order.map { segments[$0] })
    }
    self.begin = begin
    self.end = end
    self.coders = sorted
  }

  package var length: Int64 { end - begin }

  /// One programme for each label, with what each coder gave that label united: for coders whose segments overlap.
  ///
  /// - Throws: `TimelineFault` for segments that run backwards, are empty or lie outside.
  package static func tracks(
    begin: Int64, end: Int64, coders: [[TimelineSegment]]
  ) throws(TimelineFault) -> [(label: String, programme: Programme)] {
    for (coder, segments) in coders.enumerated() {
      for (place, segment) in segments.enumerated() {
        if let kind = fault(segment, begin, end) { throw TimelineFault(kind: kind, coder: coder, segment: place) }
      }
    }
    let own = coders.map { Dictionary(grouping: $0, by: \.label) }
    var tracks: [(label: String, programme: Programme)] = []
    for label in Set(own.flatMap(\.keys)).sorted() {
      tracks.append((label, try Programme(begin: begin, end: end, coders: own.map { united($0[label] ?? []) })))
    }
    return tracks
  }

  /// What is wrong with a segment by itself.
  private static func fault(_ segment: TimelineSegment, _ begin: Int64, _ end: Int64) -> TimelineFault.Kind? {
    if segment.end < segment.start { return .runsBackwards }
    if segment.end == segment.start { return .empty }
    return segment.start < begin || segment.end > end ? .outside : nil
  }

  private static func united(_ segments: [TimelineSegment]) -> [TimelineSegment] {
    var united: [TimelineSegment] = []
    for segment in segments.sorted(by: { ($0.start, $0.end) < ($1.start, $1.end) }) {
      if let last = united.last, segment.start <= last.end {
        united[united.count - 1] = TimelineSegment(
          start: last.start, end: max(last.end, segment.end), label: last.label)
      } else {
        united.append(segment)
      }
    }
    return united
  }

  /// The same in ticks of so many units, edges rounded half away from zero, and the segments that vanished, by coder and position in
  /// time; nil for a tick below 1.
  package func ticks(_ tick: Int64) -> (programme: Programme, vanished: [(coder: Int, segment: Int)])? {
    guard tick > 0 else { return nil }
    func rounded(_ value: Int64) -> Int64 {
      let (whole, rest) = value.quotientAndRemainder(dividingBy: tick)
      return whole + (rest.magnitude >= tick.magnitude - rest.magnitude && rest != 0 ? value.signum() : 0)
    }
    var vanished: [(coder: Int, segment: Int)] = []
    let cut = coders.enumerated().map { coder, segments in
      segments.enumerated().compactMap { place, segment -> TimelineSegment? in
        let (start, end) = (rounded(segment.start), rounded(segment.end))
        if start == end { vanished.append((coder, place)) }
        return start == end ? nil : TimelineSegment(start: start, end: end, label: segment.label)
      }
    }
    // Rounding keeps order, so what did not overlap does not now.
    return (try? Programme(begin: rounded(begin), end: rounded(end), coders: cut)).map { ($0, vanished) }
  }
}
