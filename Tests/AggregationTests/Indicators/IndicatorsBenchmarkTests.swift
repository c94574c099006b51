import Aggregation
import CoverageModel
import Testing

@Suite("Benchmarks, and the tests against them")
struct IndicatorsBenchmarkTests {
  private func benchmark(_ kind: Benchmark.Kind) -> Benchmark {
    Benchmark(id: "b", labels: LocalizedText([:]), kind: kind)
  }

  private func group(_ id: String, percent: Int64, _ members: [String]) -> Benchmark.Group {
    Benchmark.Group(id: id, labels: LocalizedText([:]), share: percent * 10_000_000, members: members)
  }

  @Test("Equal shares are exact thirds, and print as a billion parts in all")
  func equalShares() throws {
    let thirds = try BenchmarkWeights.of(benchmark(.equal), contestants: ["a", "b", "c"]).get()
    #expect(thirds.share(at: 0) == Ratio(1, 3))
    #expect(thirds.partsPerBillion == [333_333_334, 333_333_333, 333_333_333])
    #expect(BenchmarkWeights.of(benchmark(.equal), contestants: []) == .failure(.noReference))
  }

  @Test("North Macedonia: 30/30/30/10 is split inside the groups")
  func groupQuota() throws {
    let actors = ["events", "g1", "g2", "o1", "o2", "o3", "x1", "x2", "x3", "x4", "x5", "x6", "x7"]
    let quota = benchmark(
      .groupQuota([
        group("daily-events", percent: 30, ["events"]),
        group("governing", percent: 30, ["g1", "g2"]),
        group("opposition", percent: 30, ["o1", "o2", "o3"]),
        group("outside", percent: 10, ["x1", "x2", "x3", "x4", "x5", "x6", "x7"]),
      ]))
    let weights = try BenchmarkWeights.of(quota, contestants: actors).get()
    // In 140ths: 42, twice 21, three times 14, seven times 2.
    #expect(weights.total == 140)
    #expect(weights.weights == [42, 21, 21, 14, 14, 14] + Array(repeating: 2, count: 7))
    #expect(weights.partsPerBillion.reduce(0, +) == 1_000_000_000)
    #expect(BenchmarkWeights.of(quota, contestants: Array(actors.dropLast())) == .failure(.noReference))
  }

  @Test("Cambodia 2003: a vector of 44/27/19/10 is met by that many minutes and by no others")
  func vector() throws {
    let legal = benchmark(
      .vector(["gov": 440_000_000, "cpp": 270_000_000, "fun": 190_000_000, "srp": 100_000_000]))
    let weights = try BenchmarkWeights.of(legal, contestants: ["gov", "cpp", "fun", "srp"]).get()
    #expect(weights.weights == [44, 27, 19, 10])
    expectPublished(Dissimilarity.of([440, 270, 190, 100], against: weights), "0.000000")
    #expect(
      DeviationTest.passes([44, 27, 19, 10], against: weights, tolerance: 0) == .success([true, true, true, true]))
    let owed = try CatchUp.of([54, 27, 19, 0], against: weights).get()
    // T* = 54/.44 = 122.7 minutes: .27, .19 and .10 of it, less what they had, rounded up.
    #expect(owed.debts == [0, 7, 5, 13])
    #expect(BenchmarkWeights.of(legal, contestants: ["gov", "cpp", "fun"]) == .failure(.noReference))
  }

  @Test("An equity mix is the weighted mean of its benchmarks")
  func mix() throws {
    let votes = try #require(BenchmarkWeights([60, 30, 10]))
    let even = try #require(BenchmarkWeights.equal(count: 3))
    let parts: [(lambda: Int64, benchmark: BenchmarkWeights)] = [(3, votes), (1, even)]
    let mixed = try #require(BenchmarkWeights.mix(parts))
    // 3/4·.6 + 1/4·1/3 = 8/15, and so on.
    #expect(mixed.weights == [64, 37, 19])
    #expect(mixed.total == 120)
    #expect(BenchmarkWeights.mix([]) == nil)
  }

  @Test("Albania: minima are tested one by one, and an outlet without coverage fails them")
  func minima() {
    let minutes: [Int64] = [30, 30, 15, 10, 0].map { $0 * 60_000 }
    let aired = MinimumTest([1_800_000, 1_799_999, 900_000, 0, 0], minima: minutes)
    #expect(aired.passes == [true, false, true, false, true])
    #expect(aired.shortfalls == [0, 1, 0, 600_000, 0])
    #expect(MinimumTest([0, 0, 0, 0, 0], minima: minutes).passes == [false, false, false, false, true])
    let law = benchmark(.minimum(["a": 1_800_000]))
    #expect(BenchmarkWeights.of(law, contestants: ["a"]) == .failure(.notApplicable))
  }

  @Test("A deviation of exactly the tolerance passes, a millisecond more fails")
  func tolerance() throws {
    let even = try #require(BenchmarkWeights.equal(count: 2))
    // p/q - 1 of 105 in 200 is exactly 5 per cent.
    #expect(DeviationTest.passes([105, 95], against: even, tolerance: 50_000) == .success([true, true]))
    #expect(DeviationTest.passes([105_001, 94_999], against: even, tolerance: 50_000) == .success([false, false]))
  }

  @Test("Amounts and weights near 63 bits are compared without overflow")
  func largeNumbers() throws {
    let large = Int64.max / 4
    let even = try #require(BenchmarkWeights([large, large - 1]))
    let amounts = [large, large - 1]
    #expect(DeviationTest.passes(amounts, against: even, tolerance: 0) == .success([true, true]))
    expectPublished(Dissimilarity.of(amounts, against: even), "0.000000")
    #expect(try CatchUp.of(amounts, against: even).get().addition == 0)
    #expect(BenchmarkWeights([Int64.max, Int64.max - 1]) == nil)
  }

  @Test("Coverage for somebody without a benchmark share has no finite distance")
  func unexpected() throws {
    let onlyFirst = try #require(BenchmarkWeights([1, 0]))
    #expect(SainteLague.of([1, 1], against: onlyFirst) == .failure(.noReference))
    #expect(KullbackLeibler.of([1, 1], against: onlyFirst) == .failure(.noReference))
    #expect(CatchUp.of([1, 1], against: onlyFirst) == .failure(.noReference))
    #expect(RelativeDeviation.of([1, 1], against: onlyFirst) == .failure(.noReference))
    #expect(DeviationTest.passes([1, 1], against: onlyFirst, tolerance: 0) == .failure(.noReference))
    expectPublished(Dissimilarity.of([1, 1], against: onlyFirst), "0.5")
    expectPublished(SainteLague.of([1, 0], against: onlyFirst), "0.000000")
    #expect(Dissimilarity.of([1, 1, 1], against: onlyFirst) == .failure(.noReference))
  }

  @Test("Sainte-Laguë weighs a deviation by the share it deviates from")
  func sainteLague() throws {
    // (.6 - .5)²/.5 twice.
    expectPublished(SainteLague.of([6, 4], against: try #require(BenchmarkWeights([1, 1]))), "0.04")
    // (.3 - .2)²/.2 + (.7 - .8)²/.8.
    expectPublished(SainteLague.of([3, 7], against: try #require(BenchmarkWeights([2, 8]))), "0.0625")
  }
}
