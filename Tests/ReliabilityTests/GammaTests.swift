import Reliability
import Testing

@Suite("Alignment of segments, and gamma")
struct GammaTests {
  private func dissimilarity(_ a: TimelineSegment, _ b: TimelineSegment) -> Double {
    let edges = Double(abs(a.start - b.start) + abs(a.end - b.end)) / Double(a.end - a.start + b.end - b.start)
    return edges * edges + (a.label == b.label ? 0 : 1)
  }

  /// The least cost over all ways to pair.
  private func least(_ first: ArraySlice<TimelineSegment>, _ second: [TimelineSegment]) -> Double {
    guard let one = first.first else { return Double(second.count) }
    var best = 1 + least(first.dropFirst(), second)
    for (place, other) in second.enumerated() {
      var rest = second
      rest.remove(at: place)
      best = min(best, dissimilarity(one, other) + least(first.dropFirst(), rest))
    }
    return best
  }

  @Test("No other pairing costs less", arguments: 1...60 as ClosedRange<UInt64>)
  func optimal(_ seed: UInt64) {
    let first = Array(TimelineTests.timeline(seed, length: 24, labels: ["a", "b"]).prefix(6))
    let second = Array(TimelineTests.timeline(seed + 500, length: 24, labels: ["a", "b"]).prefix(6))
    let alignment = SegmentAlignment(first, second)
    #expect(abs(alignment.cost - least(first[...], second)) < 1e-9)
    #expect(alignment.pairs.count + alignment.aloneInFirst.count == first.count)
    #expect(alignment.pairs.count + alignment.aloneInSecond.count == second.count)
    #expect(Set(alignment.pairs.map(\.second)).count == alignment.pairs.count)
  }

  @Test("The two coders may change places")
  func symmetry() {
    for seed in 1...10 as ClosedRange<UInt64> {
      let (one, other) = (TimelineTests.timeline(seed, length: 200), TimelineTests.timeline(seed + 50, length: 190))
      #expect(abs(SegmentAlignment(one, other).cost - SegmentAlignment(other, one).cost) < 1e-9)
    }
  }

  @Test("The same cut is 1, chance is near 0, and the same seed gives the same")
  func gamma() throws {
    let own = TimelineTests.timeline(1, length: 400)
    let same = TimelineGamma(try Programme(begin: 0, end: 400, coders: [own, own]), 0, 1)
    #expect(try same.gamma.get() == 1)
    let chance = try Programme(begin: 0, end: 400, coders: [own, TimelineTests.timeline(2, length: 400)])
    let one = TimelineGamma(chance, 0, 1, seed: 5)
    #expect(abs(try one.gamma.get()) < 0.25)
    #expect(one == TimelineGamma(chance, 0, 1, seed: 5))
    #expect(one.samples >= 30 && (one.precision <= 0.02 || one.samples == 1000))
  }

  @Test("Nobody marked anything: there is no gamma")
  func empty() throws {
    let gamma = TimelineGamma(try Programme(begin: 0, end: 40, coders: [[], []]), 0, 1)
    #expect(gamma.gamma == .failure(.noSegments))
  }

  @Test("Boundaries: the same cut is 1, lengths that differ are refused")
  func boundaries() throws {
    let same = try #require(Boundaries(reference: [2, 3, 6], hypothesis: [2, 3, 6]))
    #expect(try same.similarity.get() == 1)
    #expect(try same.pk.get() == 0)
    #expect(try same.windowDiff.get() == 0)
    #expect(Boundaries(reference: [2, 3], hypothesis: [2, 2]) == nil)
    #expect(Boundaries(reference: [], hypothesis: []) == nil)
    #expect(Boundaries(reference: [0, 5], hypothesis: [5]) == nil)
    #expect(try #require(Boundaries(reference: [5], hypothesis: [5])).similarity == .failure(.noSegments))
    // One boundary, off by one, counts half; off by more it is one too many and one too few.
    #expect(try #require(Boundaries(reference: [5, 5], hypothesis: [6, 4])).similarity.get() == 0.5)
    #expect(try #require(Boundaries(reference: [5, 5], hypothesis: [8, 2])).similarity.get() == 0)
  }
}
