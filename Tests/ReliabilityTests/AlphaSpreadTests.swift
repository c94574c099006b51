import Reliability
import Testing

@Suite("How sure alpha is")
struct AlphaSpreadTests {
  private static let metrics: [Metric] = [.nominal, .ordinal, .interval([0, 1, 3, 4])]

  @Test("The jackknife is alpha without each unit in turn", arguments: 0..<Self.metrics.count)
  func jackknife(_ number: Int) throws {
    let metric = Self.metrics[number]
    let made = RandomRatings(seed: 11, units: 25, coders: 3, categories: 4, missing: 10)
    let pairable = made.units.indices.filter { made.units[$0].count { $0 != nil } > 1 }
    let values = try pairable.map { left in
      var units = made.units
      units.remove(at: left)
      return try #require(NaiveAlpha.alpha(units, metric))
    }
    let count = Double(values.count)
    let mean = values.reduce(0, +) / count
    let expected = ((count - 1) / count * values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }).squareRoot()
    #expect(abs(try AlphaSpread(made.ratings(), metric).jackknife().get().error - expected) < 1e-9)
  }

  @Test("Units that are clusters of their own give the same errors; clusters of equal units give larger ones")
  func clusters() throws {
    let made = RandomRatings(seed: 12, units: 60, coders: 3, categories: 4, missing: 0)
    for metric in Self.metrics {
      let plain = AlphaSpread(try made.ratings(), metric)
      let own = AlphaSpread(try made.ratings(clusters: Array(0..<60)), metric)
      #expect(abs(try plain.jackknife().get().error - (try own.jackknife().get().error)) < 1e-9)
      #expect(abs(try plain.linearisedError().get() - (try own.linearisedError().get())) < 1e-9)
      let repeated = RandomRatings(made.units.flatMap { [$0, $0, $0] }, categoryCount: 4)
      let independent = AlphaSpread(try repeated.ratings(), metric)
      let together = AlphaSpread(try repeated.ratings(clusters: (0..<180).map { Int32($0 / 3) }), metric)
      #expect(together.sampleSize == 60)
      #expect(try together.linearisedError().get() > 1.6 * (try independent.linearisedError().get()))
    }
  }

  @Test("Drawn samples come near to all samples, and the same seed draws the same")
  func bootstrap() throws {
    let units: [[Int?]] = [[0, 0], [0, 1], [1, 1], [0, 0], [1, 0], [1, 1]]
    let spread = AlphaSpread(try RandomRatings(units, categoryCount: 2).ratings(), .nominal)
    let exact = try #require(AlphaBootstrap.exact(spread))
    let drawn = try AlphaBootstrap.drawn(spread, resamples: 40_000, seed: 1).get()
    #expect(abs(exact.mean - drawn.mean) < 0.01)
    #expect(abs(exact.deviation - drawn.deviation) < 0.01)
    #expect(abs(exact.undefinedShare - drawn.undefinedShare) < 0.002)
    #expect(exact.isExact && !drawn.isExact)
    #expect(
      try AlphaBootstrap.drawn(spread, resamples: 500, seed: 9).get().values
        == AlphaBootstrap.drawn(spread, resamples: 500, seed: 9).get().values)
  }

  @Test("The bootstrap's spread is near the jackknife's where there are many units", arguments: 0..<Self.metrics.count)
  func agreement(_ number: Int) throws {
    let made = RandomRatings(seed: 13, units: 400, coders: 3, categories: 4)
    let spread = AlphaSpread(try made.ratings(), Self.metrics[number])
    let drawn = try AlphaBootstrap.drawn(spread, resamples: 2000, seed: 2).get()
    let error = try spread.jackknife().get().error
    #expect(abs(drawn.deviation / error - 1) < 0.1)
    #expect(abs(try spread.linearisedError().get() / error - 1) < 0.05)
  }

  @Test("An interval holds alpha, grows with its level, and its tail probabilities fit its limits")
  func interval() throws {
    let made = RandomRatings(seed: 14, units: 80, coders: 3, categories: 4)
    let own = try AlphaInterval.of(AlphaSpread(try made.ratings(), .nominal)).get()
    let (narrow, wide) = (own.interval(level: 0.8), own.interval(level: 0.99))
    #expect(wide.low < narrow.low && narrow.low < own.alpha && own.alpha < narrow.high && narrow.high < wide.high)
    #expect(abs(own.share(below: own.interval(level: 0.95).low) - 0.025) < 1e-6)
    #expect(abs(own.share(below: own.interval(level: 0.95).high) - 0.975) < 1e-6)
    #expect(abs(own.share(below: own.alpha) - 0.5) < 1e-9)
  }

  @Test("Drawn pairs have the mean and the spread of the closed form", arguments: PairBootstrap.Scheme.allCases)
  func drawnPairs(scheme: PairBootstrap.Scheme) throws {
    let ratings = try RandomRatings(seed: 15, units: 100, coders: 3, categories: 4).ratings()
    for metric in [Metric.nominal, .ordinal] {
      let moments = try PairBootstrap.moments(ratings, metric, scheme).get()
      let drawn = moments.drawn(resamples: 20_000, seed: 7)
      #expect(abs(drawn.mean - moments.mean) < 4 * moments.deviation / 20_000.0.squareRoot() + 1e-9)
      #expect(abs(drawn.deviation / moments.deviation - 1) < 0.02)
      #expect(drawn.values == moments.drawn(resamples: 20_000, seed: 7).values)
    }
  }

  @Test("Published schemes that draw pairs are narrower than units warrant")
  func pairs() throws {
    let made = RandomRatings(seed: 15, units: 100, coders: 3, categories: 4, missing: 0)
    let ratings = try made.ratings()
    let error = try AlphaSpread(ratings, .ordinal).jackknife().get().error
    for scheme in PairBootstrap.Scheme.allCases {
      let moments = try PairBootstrap.moments(ratings, .ordinal, scheme).get()
      #expect(moments.deviation < error)
      #expect(moments.interval(level: 0.95).low < moments.mean)
    }
  }
}
