import Reliability
import Testing

@Suite("Agreement beside alpha")
struct AgreementTests {
  @Test("The four meanings of percent agreement part company where codes are missing")
  func percent() throws {
    // Three coders: all equal, two of three equal, two coded and differ, one coded.
    let units: [[Int?]] = [[0, 0, 0], [0, 0, 1], [1, nil, 0], [nil, 1, nil]]
    let percent = PercentAgreement(try RandomRatings(units, categoryCount: 2).ratings())
    #expect(abs(try percent.perUnit.get() - (1 + 1.0 / 3 + 0) / 3) < 1e-12)
    #expect(abs(try percent.weighted.get() - (3 + 3 * 1.0 / 3 + 0) / 8) < 1e-12)
    #expect(abs(try percent.strict.get() - 1.0 / 3) < 1e-12)
    // Coders 1 and 2 agree on 2 of 2, 1 and 3 on 1 of 3, 2 and 3 on 1 of 2.
    #expect(abs(try percent.coderPairs.get() - (1 + 1.0 / 3 + 0.5) / 3) < 1e-12)
    #expect(percent.holsti == .failure(.incomplete))
  }

  @Test("A category apart is alpha of that category against the rest")
  func categories() throws {
    let made = RandomRatings(seed: 21, units: 50, coders: 3, categories: 3)
    let report = AgreementReport(try made.ratings(), .nominal)
    for category in 0..<3 {
      let rest = made.units.map { $0.map { $0.map { $0 == category ? 1 : 0 } } }
      #expect(
        abs(try report.categories[category].alpha.get() - (try #require(NaiveAlpha.alpha(rest, .nominal)))) < 1e-9)
    }
    #expect(report.categories.reduce(0) { $0 + $1.count } == report.alpha.pairableValues)
  }

  @Test("A coder who codes at random is far below the others")
  func coders() throws {
    let units = (0..<200).map { [$0 % 4, $0 % 4, $0 % 4, ($0 * 7 / 3) % 4] as [Int?] }
    let report = AgreementReport(try RandomRatings(units, categoryCount: 4).ratings(), .nominal)
    let alphas = try report.coders.map { try $0.alphaWithOthers.get() }
    #expect(alphas[3] < 0.3 && alphas[0] > 0.6 && alphas[0] == alphas[1])
    #expect(report.pairs.count == 6)
    #expect(try report.pairs[0].alpha.get() == 1)
  }

  @Test("A coder who begins to guess in the second week falls behind in that week and not before")
  func drift() throws {
    let units = (0..<80).map { unit in [unit % 4, unit % 4, unit < 40 ? unit % 4 : (unit * 7 / 3) % 4] as [Int?] }
    let ratings = try RandomRatings(units, categoryCount: 4).ratings()
    let weeks = AgreementReport.coders(ratings, .nominal, by: (0..<80).map { $0 / 40 })
    #expect(weeks.count == 2 && weeks.allSatisfy { $0.count == 3 })
    #expect(try weeks[0][2].alphaWithOthers.get() == 1)
    #expect(try weeks[1][2].alphaWithOthers.get() < 0.4)
    #expect(try weeks[1][2].alphaWithOthers.get() < (try weeks[1][0].alphaWithOthers.get()))
    #expect(AgreementReport.coders(ratings, .nominal, by: []).isEmpty)
  }

  @Test("The mean of the coders' alphas, by their codes, is alpha where nothing is missing")
  func coderMean() throws {
    let made = RandomRatings(seed: 22, units: 60, coders: 4, categories: 3, missing: 0)
    let report = AgreementReport(try made.ratings(), .ordinal)
    let mean = try report.coders.reduce(0) { $0 + (try $1.alphaWithOthers.get()) } / 4
    #expect(abs(mean - (try report.alpha.alpha.get())) < 1e-9)
  }

  @Test("Weights that are all or nothing give the plain coefficients")
  func weights() throws {
    let ratings = try RandomRatings(seed: 23, units: 60, coders: 2, categories: 2, missing: 0).ratings()
    let plain = try CohenKappa.of(ratings, 0, 1).get()
    let linear = try CohenKappa.of(ratings, 0, 1, .linear([0, 1])).get()
    #expect(abs(plain.kappa - linear.kappa) < 1e-12 && abs(plain.error - linear.error) < 1e-12)
    for kind in ChanceCorrected.Kind.allCases {
      let (a, b) = (
        try ChanceCorrected.of(ratings, kind).get(), try ChanceCorrected.of(ratings, kind, .quadratic([0, 1])).get()
      )
      #expect(abs(a.coefficient - b.coefficient) < 1e-12)
      #expect(abs(try #require(a.error) - (try #require(b.error))) < 1e-12)
    }
  }

  @Test("Declared categories that nobody used change AC1 and leave Fleiss' kappa")
  func declared() throws {
    let made = RandomRatings(seed: 24, units: 60, coders: 3, categories: 3)
    let wider = try RandomRatings(made.units, categoryCount: 6).ratings()
    let own = try made.ratings()
    #expect(try ChanceCorrected.of(own, .fleiss).get() == ChanceCorrected.of(wider, .fleiss).get())
    #expect(
      try ChanceCorrected.of(own, .gwet).get().coefficient < (try ChanceCorrected.of(wider, .gwet).get().coefficient))
  }

  @Test("One code alone has no kappa, two coders are needed for pi")
  func undefined() throws {
    let same = AgreementReport(try RandomRatings([[0, 0], [0, 0]], categoryCount: 2).ratings(), .nominal)
    #expect(same.scottPi == .failure(.noVariation))
    #expect(same.lightKappa == .failure(.noVariation))
    #expect(try same.percent.perUnit.get() == 1)
    let three = AgreementReport(try RandomRatings([[0, 0, 1], [1, 1, 1]], categoryCount: 2).ratings(), .nominal)
    #expect(three.scottPi == .failure(.notTwoCoders))
  }

  @Test("Label sets: equal 0, one within the other a third of the overlap off, apart 1")
  func labelSets() throws {
    let sets = try LabelSets([[["b", "a"], ["a", "b"]], [["a"], ["a", "b"]], [["a"], ["c"]], [[], nil]])
    #expect(sets.sets == [["a", "b"], ["a"], ["c"], []])
    guard case .custom(let masi) = sets.metric(.masi), case .custom(let jaccard) = sets.metric(.jaccard) else {
      Issue.record("not a table")
      return
    }
    #expect(masi[0][0] == 0 && masi[1][2] == 1)
    #expect(abs(masi[0][1] - (1 - 0.5 * 2 / 3)) < 1e-12)
    #expect(jaccard[0][1] == 0.5)
    #expect(throws: Ratings.Fault.self) { try LabelSets([[["a"], ["b"]], [["a"]]]) }
  }

  @Test("Topics of one branch are nearer than topics of two, and a circle is no tree")
  func tree() throws {
    // 0 economy, 1 taxes, 2 prices, 3 culture.
    let tree = try #require(TopicTree(parents: [nil, 0, 0, nil]))
    guard case .custom(let table) = tree.metric else {
      Issue.record("not a table")
      return
    }
    #expect(table[1][2] == 0.5 && table[1][3] == 1 && table[1][1] == 0)
    #expect(table[0][1] < table[1][2])
    #expect(TopicTree(parents: [1, 0]) == nil)
    #expect(TopicTree(parents: [5]) == nil)
  }
}
