import Reliability
import TestSupport
import Testing

@Suite("Timelines")
struct TimelineTests {
  /// Segments and gaps of random lengths, without overlaps.
  static func timeline(_ seed: UInt64, length: Int64, labels: [String] = ["a", "b", "c"]) -> [TimelineSegment] {
    var random = SeededRandom(seed: seed)
    var segments: [TimelineSegment] = []
    var place = Int64(random.next() % 4)
    while place < length {
      let end = min(length, place + 1 + Int64(random.next() % 7))
      segments.append(
        TimelineSegment(start: place, end: end, label: labels[Int(random.next() % UInt64(labels.count))]))
      place = end + Int64(random.next() % 3)
    }
    return segments
  }

  private func programme(_ seed: UInt64, coders: Int = 2, length: Int64 = 40) throws -> Programme {
    try Programme(
      begin: 0, end: length, coders: (0..<coders).map { Self.timeline(seed * 10 + UInt64($0), length: length) })
  }

  private func close(_ a: Coefficient, _ b: Coefficient) -> Bool {
    switch (a, b) {
    case (.success(let a), .success(let b)): abs(a - b) < 1e-9
    default: a == b
    }
  }

  /// u-alpha tick by tick, by the definition.
  private func naive(_ programme: Programme) -> Double {
    let m = Double(programme.coders.count)
    let ticks = programme.coders.map { segments in
      (programme.begin..<programme.end).map { tick in segments.first { $0.start <= tick && tick < $0.end }?.label }
    }
    let length = Double(programme.length)
    var equal = 0.0
    for (i, one) in ticks.enumerated() {
      for (j, other) in ticks.enumerated() where i != j {
        equal += Double(zip(one, other).count { $0 == $1 }) / (m - 1)
      }
    }
    let all = m * length
    let labels = Set(ticks.joined())
    func squares(_ label: String?) -> Double {
      label == nil
        ? Double(ticks.joined().count { $0 == nil })
        : programme.coders.joined().filter { $0.label == label }.reduce(0) {
          $0 + Double(($1.end - $1.start) * ($1.end - $1.start))
        }
    }
    let sum = labels.reduce(0) { $0 + squares($1) }
    let expected = labels.reduce(0.0) { result, label in
      let own = Double(ticks.joined().count { $0 == label })
      return result + all * (own * own - squares(label)) / (all * all - sum)
    }
    return 1 - (all - equal) / (all - expected)
  }

  @Test("u-alpha is what its definition says, tick by tick", arguments: 1...30 as ClosedRange<UInt64>)
  func definition(_ seed: UInt64) throws {
    let programme = try programme(seed, coders: 2 + Int(seed % 3))
    #expect(abs(try TimelineAlpha([programme]).uAlpha.get() - naive(programme)) < 1e-9)
  }

  @Test("The same cut by all is 1; without gaps |u-alpha is not defined; without segments nothing is")
  func ends() throws {
    let own = Self.timeline(1, length: 40)
    let same = TimelineAlpha([try Programme(begin: 0, end: 40, coders: [own, own, own])])
    #expect(try same.uAlpha.get() == 1)
    #expect(try same.barUAlpha.get() == 1)
    #expect(try same.cuAlpha.get() == 1)
    #expect(same.isPairwise)
    let full = [TimelineSegment(start: 0, end: 20, label: "a"), TimelineSegment(start: 20, end: 40, label: "b")]
    #expect(
      TimelineAlpha([try Programme(begin: 0, end: 40, coders: [full, full])]).barUAlpha == .failure(.noVariation))
    let empty = TimelineAlpha([try Programme(begin: 0, end: 40, coders: [[], []])])
    #expect(empty.cuAlpha == .failure(.noSegments))
    if case .success = empty.uAlpha { Issue.record("u-alpha of nothing") }
    let single = TimelineAlpha([try Programme(begin: 0, end: 40, coders: [own])])
    #expect(single.uAlpha == .failure(.nothingPairable))
  }

  @Test("Coders, order of segments, names of labels and the place of the programme make no difference")
  func invariance() throws {
    let (one, other) = (Self.timeline(3, length: 40), Self.timeline(4, length: 40))
    let alpha = TimelineAlpha([try Programme(begin: 0, end: 40, coders: [one, other])])
    let moved = [other, one].map { segments in
      segments.reversed().map { TimelineSegment(start: $0.start + 500, end: $0.end + 500, label: "x" + $0.label) }
    }
    let same = TimelineAlpha([try Programme(begin: 500, end: 540, coders: moved)])
    #expect(close(alpha.uAlpha, same.uAlpha) && close(alpha.barUAlpha, same.barUAlpha))
    #expect(close(alpha.cuAlpha, same.cuAlpha))
    for (a, b) in zip(alpha.kuAlphas, same.kuAlphas) { #expect(close(a, b)) }
  }

  @Test("A segment cut in two of one label moves what is expected by its square and nothing that is observed")
  func split() throws {
    let whole = [TimelineSegment(start: 0, end: 10, label: "a"), TimelineSegment(start: 20, end: 30, label: "b")]
    let cut = [TimelineSegment(start: 0, end: 4, label: "a"), TimelineSegment(start: 4, end: 10, label: "a"), whole[1]]
    let other = [TimelineSegment(start: 1, end: 12, label: "a"), TimelineSegment(start: 20, end: 28, label: "b")]
    let one = try Programme(begin: 0, end: 40, coders: [whole, other])
    let two = try Programme(begin: 0, end: 40, coders: [cut, other])
    let (a, b) = (try TimelineAlpha([one]).uAlpha.get(), try TimelineAlpha([two]).uAlpha.get())
    #expect(a != b && abs(a - naive(one)) < 1e-9 && abs(b - naive(two)) < 1e-9)
    #expect(TimelineAlpha([one]).coverage == TimelineAlpha([two]).coverage)
    #expect(TimelineDifference.all(one, 0, 1) == TimelineDifference.all(two, 0, 1))
  }

  @Test("Two programmes are one behind the other")
  func concatenation() throws {
    let (one, two) = (try programme(5), try programme(6, length: 60))
    let joined = (0..<2).map { coder in
      one.coders[coder]
        + two.coders[coder].map { TimelineSegment(start: $0.start + 40, end: $0.end + 40, label: $0.label) }
    }
    let whole = TimelineAlpha([try Programme(begin: 0, end: 100, coders: joined)])
    #expect(close(TimelineAlpha([one, two]).uAlpha, whole.uAlpha))
    #expect(close(TimelineAlpha([one, two]).cuAlpha, whole.cuAlpha))
  }

  @Test(
    "What cannot be is named by coder and segment",
    arguments: [
      ([(5, 3)], TimelineFault.Kind.runsBackwards, 0), ([(5, 5)], .empty, 0), ([(-1, 3)], .outside, 0),
      ([(30, 41)], .outside, 0), ([(0, 5), (4, 8)], .overlaps, 1),
      ([(0, 5), (Int64.min, Int64.max)], .outside, 1),
    ] as [([(Int64, Int64)], TimelineFault.Kind, Int)])
  func faults(_ spans: [(Int64, Int64)], _ kind: TimelineFault.Kind, _ place: Int) {
    let segments = spans.map { TimelineSegment(start: $0.0, end: $0.1, label: "a") }
    #expect(throws: TimelineFault(kind: kind, coder: 1, segment: place)) {
      try Programme(begin: 0, end: 40, coders: [[], segments])
    }
  }

  @Test("A programme longer than can be computed with is refused")
  func long() {
    #expect(throws: TimelineFault.self) { try Programme(begin: Int64.min, end: Int64.max, coders: [[], []]) }
    #expect(throws: TimelineFault.self) { try Programme(begin: 5, end: 4, coders: [[], []]) }
  }

  @Test("Edges are rounded half away from zero, and what vanishes is told")
  func ticks() throws {
    let segments = [(-1500, -400), (499, 1500), (1600, 2400), (2500, 2600)].map {
      TimelineSegment(start: $0.0, end: $0.1, label: "a")
    }
    let own = try Programme(begin: -2000, end: 3000, coders: [segments])
    let (rounded, vanished) = try #require(own.ticks(1000))
    #expect(rounded.begin == -2 && rounded.end == 3)
    #expect(rounded.coders[0].map { [$0.start, $0.end] } == [[-2, 0], [0, 2]])
    #expect(vanished.map(\.segment) == [2, 3])
    #expect(own.ticks(0) == nil)
  }

  @Test("Segments of one coder that overlap are tracks of one label each, united")
  func tracks() throws {
    let segments = [(0, 10, "a"), (5, 15, "a"), (5, 20, "b"), (15, 18, "a")].map {
      TimelineSegment(start: $0.0, end: $0.1, label: $0.2)
    }
    let tracks = try Programme.tracks(begin: 0, end: 40, coders: [segments, []])
    #expect(tracks.map(\.label) == ["a", "b"])
    #expect(tracks[0].programme.coders[0] == [TimelineSegment(start: 0, end: 18, label: "a")])
    #expect(throws: TimelineFault(kind: .outside, coder: 0, segment: 1)) {
      try Programme.tracks(
        begin: 0, end: 12, coders: [[segments[0], TimelineSegment(start: 11, end: 13, label: "b")]])
    }
  }

  @Test(
    "Where coders differ is told in the order of time, and sums to what is not equal",
    arguments: 1...20 as ClosedRange<UInt64>)
  func differences(_ seed: UInt64) throws {
    let programme = try programme(seed)
    let found = TimelineDifference.all(programme, 0, 1)
    #expect(zip(found, found.dropFirst()).allSatisfy { $0.end <= $1.start })
    let ticks = programme.coders.map { segments in
      (0..<Int64(40)).map { tick in segments.first { $0.start <= tick && tick < $0.end }?.label }
    }
    let unequal = zip(ticks[0], ticks[1]).count { $0 != $1 }
    #expect(found.reduce(0) { $0 + $1.end - $1.start } == Int64(unequal))
    #expect(found.allSatisfy { $0.first != $0.second })
  }

  @Test(
    "The union of two coders' spans never exceeds their sum, and the ratio is that of ticks",
    arguments: 1...20 as ClosedRange<UInt64>)
  func overlap(_ seed: UInt64) throws {
    let (one, other) = (
      Self.timeline(seed, length: 40, labels: ["a"]), Self.timeline(seed + 100, length: 40, labels: ["a"])
    )
    var ratio = OverlapRatio()
    ratio.add(one, other)
    let ticks = [one, other].map { segments in
      (0..<Int64(40)).map { tick in segments.contains { $0.start <= tick && tick < $0.end } }
    }
    #expect(ratio.common == Int64(zip(ticks[0], ticks[1]).count { $0 && $1 }))
    #expect(ratio.either == Int64(zip(ticks[0], ticks[1]).count { $0 || $1 }))
    #expect(ratio.either <= one.reduce(0) { $0 + $1.end - $1.start } + other.reduce(0) { $0 + $1.end - $1.start })
    #expect(OverlapRatio().ratio == .failure(.noSegments))
  }

  @Test("An interval needs two programmes, holds u-alpha, and is the same for the same seed")
  func interval() throws {
    let programmes = try (1...12).map { seed -> Programme in
      let own = Self.timeline(UInt64(seed), length: 60)
      let near = own.map { TimelineSegment(start: $0.start, end: $0.end, label: $0.start % 5 == 0 ? "z" : $0.label) }
      return try Programme(begin: 0, end: 60, coders: [own, near])
    }
    let value = try TimelineAlpha(programmes).uAlpha.get()
    let (interval, undefined) = try TimelineAlpha.interval(programmes, resamples: 400, seed: 3, level: 0.95).get()
    #expect(interval.low < value && value < interval.high && undefined == 0)
    #expect(try TimelineAlpha.interval(programmes, resamples: 400, seed: 3, level: 0.95).get().interval == interval)
    if case .success = TimelineAlpha.interval([programmes[0]], resamples: 400, seed: 3, level: 0.95) {
      Issue.record("an interval of one programme")
    }
  }
}
