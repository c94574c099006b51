import Reliability
import Testing

@Suite("Krippendorff's alpha")
struct AlphaTests {
  private static let scale = [0.0, 1, 2.5, 4, 7]

  private static let metrics: [Metric] = [
    .nominal, .ordinal, .interval(scale), .ratio(scale), .circular(scale, positions: 9),
    .bipolar(scale, min: -1, max: 8),
    .custom([[0, 1, 2, 3, 1], [1, 0, 1, 2, 2], [2, 1, 0, 1, 3], [3, 2, 1, 0, 1], [1, 2, 3, 1, 0]]),
  ]

  private func close(_ a: Double, _ b: Double) -> Bool { abs(a - b) < 1e-9 }

  @Test("It is what its definition says, pair by pair, for every metric", arguments: 0..<Self.metrics.count)
  func definition(_ number: Int) throws {
    let metric = Self.metrics[number]
    for seed in 1...30 as ClosedRange<UInt64> {
      let made = RandomRatings(
        seed: seed, units: 2 + Int(seed), coders: 2 + Int(seed % 4), categories: 5, missing: Int(seed * 2))
      let result = KrippendorffAlpha(try made.ratings(), metric).alpha
      if let expected = NaiveAlpha.alpha(made.units, metric) {
        #expect(close(try result.get(), expected), "seed \(seed)")
      } else if case .success = result {
        Issue.record("seed \(seed): defined")
      }
    }
  }

  @Test("Coders and units may come in any order", arguments: 0..<Self.metrics.count)
  func order(_ number: Int) throws {
    let made = RandomRatings(seed: 5, units: 40, coders: 4, categories: 5)
    let other = RandomRatings(made.units.reversed().map { $0.reversed() }, categoryCount: 5)
    let (one, two) = (
      AgreementReport(try made.ratings(), Self.metrics[number]),
      AgreementReport(try other.ratings(), Self.metrics[number])
    )
    #expect(close(try one.alpha.alpha.get(), try two.alpha.alpha.get()))
    #expect(close(try one.interval.get().error, try two.interval.get().error))
    #expect(close(try one.gwet.get().coefficient, try two.gwet.get().coefficient))
    #expect(close(try one.fleiss.get().coefficient, try two.fleiss.get().coefficient))
  }

  @Test("Nominal codes may have any names")
  func names() throws {
    let made = RandomRatings(seed: 6, units: 40, coders: 3, categories: 5)
    let renamed = RandomRatings(made.units.map { $0.map { $0.map { ($0 * 3 + 2) % 5 } } }, categoryCount: 5)
    #expect(
      close(
        try KrippendorffAlpha(made.ratings(), .nominal).alpha.get(),
        try KrippendorffAlpha(renamed.ratings(), .nominal).alpha.get()))
  }

  @Test("Ordinal alpha is interval alpha on mid-ranks, and categories that nobody used change nothing")
  func ordinal() throws {
    let made = RandomRatings(seed: 7, units: 60, coders: 3, categories: 4)
    let values = made.units.filter { $0.count { $0 != nil } > 1 }.flatMap { $0.compactMap { $0 } }
    let ranks = (0..<4).map { category in
      Double(values.count { $0 < category }) + Double(values.count { $0 == category }) / 2
    }
    let ordinal = try KrippendorffAlpha(made.ratings(), .ordinal).alpha.get()
    #expect(close(ordinal, try KrippendorffAlpha(made.ratings(), .interval(ranks)).alpha.get()))
    let wider = RandomRatings(made.units.map { $0.map { $0.map { $0 * 2 } } }, categoryCount: 9)
    #expect(close(ordinal, try KrippendorffAlpha(wider.ratings(), .ordinal).alpha.get()))
  }

  @Test("A large offset, such as that of clock times, costs no digits")
  func offset() throws {
    let made = RandomRatings(seed: 8, units: 60, coders: 3, categories: 5)
    let far = Self.scale.map { $0 + 1_679_000_000_000 }
    #expect(
      close(
        try KrippendorffAlpha(made.ratings(), .interval(Self.scale)).alpha.get(),
        try KrippendorffAlpha(made.ratings(), .interval(far)).alpha.get()))
  }

  @Test("Every unit twice leaves Do as it is and the error smaller by the root of two")
  func twice() throws {
    let made = RandomRatings(seed: 9, units: 200, coders: 3, categories: 4)
    let double = RandomRatings(made.units + made.units, categoryCount: 4)
    let (one, two) = (
      KrippendorffAlpha(try made.ratings(), .nominal), KrippendorffAlpha(try double.ratings(), .nominal)
    )
    #expect(close(try #require(one.observed), try #require(two.observed)))
    for metric in [Metric.nominal, .ordinal] {
      let single = try AlphaSpread(made.ratings(), metric).linearisedError().get()
      let doubled = try AlphaSpread(double.ratings(), metric).linearisedError().get()
      #expect(abs(single / doubled - 2.0.squareRoot()) < 0.01)
    }
  }

  @Test(
    "What is not defined has a reason and is never 1",
    arguments: [
      ([[0, nil], [nil, 1]], NoCoefficient.nothingPairable), ([[0], [1]], .nothingPairable), ([], .nothingPairable),
      ([[nil, nil]], .nothingPairable), ([[1, 1], [1, 1]], .noVariation),
    ] as [([[Int?]], NoCoefficient)])
  func undefined(_ units: [[Int?]], _ reason: NoCoefficient) throws {
    let ratings = try RandomRatings(units, categoryCount: 3).ratings()
    for metric in [Metric.nominal, .ordinal, .interval([0.1, 0.2, 0.3])] {
      #expect(KrippendorffAlpha(ratings, metric).alpha == .failure(reason))
      let spread = AlphaSpread(ratings, metric)
      #expect(spread.linearisedError() == .failure(reason))
      #expect(AlphaBootstrap.exact(spread) == nil)
    }
  }

  @Test("One unit has an alpha of 0 or less and no interval")
  func oneUnit() throws {
    let report = AgreementReport(try RandomRatings([[0, 1, 0]], categoryCount: 2).ratings(), .nominal)
    #expect(try report.alpha.alpha.get() <= 0)
    guard case .failure(.tooFew) = report.interval else {
      Issue.record("an interval of one unit")
      return
    }
  }

  @Test("Full agreement is 1 and has no interval")
  func full() throws {
    let report = AgreementReport(try RandomRatings([[0, 0], [1, 1], [2, 2]], categoryCount: 3).ratings(), .ordinal)
    #expect(try report.alpha.alpha.get() == 1)
    guard case .failure(.noSpread) = report.interval else {
      Issue.record("an interval without spread")
      return
    }
  }

  @Test("A million categories are no trouble where the metric has a closed form")
  func manyCategories() throws {
    let count = 1_000_000
    let units = (0..<500).map { [$0 * 2000, $0 % 3 == 0 ? $0 * 2000 + 1 : $0 * 2000] as [Int?] }
    let ratings = try RandomRatings(units, categoryCount: count).ratings()
    #expect(try KrippendorffAlpha(ratings, .nominal).alpha.get() < 1)
    #expect(try KrippendorffAlpha(ratings, .interval((0..<count).map(Double.init))).alpha.get() > 0.99)
    #expect(try AlphaSpread(ratings, .nominal).linearisedError().get() > 0)
    #expect(try ChanceCorrected.of(ratings, .gwet).get().coefficient < 1)
  }

  @Test("A code outside of the scale is named with its unit and coder")
  func faults() {
    #expect(throws: Ratings.Fault.noCategory(unit: 1, coder: 0, code: 7)) {
      try Ratings(coderCount: 2, categoryCount: 3, codes: [0, 1, 7, 2])
    }
    #expect(throws: Ratings.Fault.ragged(codes: 3, coders: 2)) {
      try Ratings(coderCount: 2, categoryCount: 3, codes: [0, 1, 2])
    }
    #expect(throws: Ratings.Fault.clusters(count: 1, units: 2)) {
      try Ratings(coderCount: 1, categoryCount: 3, codes: [0, 1], clusters: [0])
    }
  }
}
