import Aggregation
import CoverageModel
import Testing

@Suite("The catalogue of indicators")
struct IndicatorsCatalogTests {
  static let speech: [Int64] = [600, 300, 100, 0]
  static let labels = ["a", "b", "c", "d"]

  /// A panel with every fact, its amounts multiplied by `factor`.
  static func facts(factor: Int64 = 1) throws -> PanelFacts {
    var facts = PanelFacts(rows: LabelledAmounts(labels: labels, amounts: speech.map { $0 * factor }))
    facts.benchmark = BenchmarkWeights.equal(count: 4)
    facts.union = 800 * factor
    facts.rowUnions = facts.rows.amounts
    facts.tones = speech.map { ToneSums(positive: $0 * factor, neutral: $0 * factor, negative: $0 / 100 * factor) }
    facts.modes = ModeSums(direct: 600 * factor, indirect: 400 * factor)
    facts.capacities = CapacitySums { $0 == .official ? 700 * factor : $0 == .candidate ? 300 * factor : 0 }
    facts.genderAmounts = GenderSums(female: 200 * factor, male: 700 * factor, unknown: 100 * factor)
    facts.genderPersons = GenderSums(female: factor, male: 3 * factor)
    facts.registered = GenderSums(female: 165, male: 551)
    facts.news = facts.rows.amounts
    facts.bloc = facts.rows.amounts.map { $0 / 2 }
    facts.formats = LabelledAmounts(labels: ["news", "debate"], amounts: [900 * factor, 100 * factor])
    facts.topics = LabelledAmounts(labels: ["economy", "other"], amounts: [900 * factor, 100 * factor])
    facts.rowTopics = [[600, 0], [300, 0], [0, 100], [0, 0]].map { $0.map { $0 * factor } }
    facts.groups = [0, 0, 1, 1]
    facts.purchases = speech.map {
      PaidAdShare.Purchase(milliseconds: $0 * factor, airings: $0 / 100 * factor, price: $0 * factor)
    }
    facts.advertising = facts.rows.amounts
    facts.newscasts = facts.rows.amounts
    facts.freeTime = facts.rows.amounts
    facts.entitled = [600, 600, 0, 0]
    facts.outlets = OutletMatrix([[600, 0, 0, 0], [0, 300, 100, 0]].map { $0.map { $0 * factor } })
    facts.reach = [40, 60]
    facts.days = [[600, 0], [300, 0], [0, 100], [0, 0]].map { $0.map { $0 * factor } }
    facts.silence = SilenceLeakage.of(contestants: factor == 0 ? [] : [5, 0])
    facts.voterEducation = 30 * factor
    facts.windowAmount = 3600 * factor
    facts.electionProcess = 100 * factor
    facts.electionContent = 1000 * factor
    facts.debates =
      factor == 0
      ? []
      : [
        DebateAppearance(
          debate: "d", outlet: 0, contestant: 0, person: "p", role: .participant, gender: .female, speech: 9)
      ]
    facts.interactions = [[1, 2], [3], [], []].map { factor == 0 ? [] : $0 }
    return facts
  }

  private func values(_ name: IndicatorName, _ facts: PanelFacts) -> [TablePanel.Indicator] {
    IndicatorCatalog.indicators(name, of: facts)
  }

  private func isUndefined(_ cell: Cell) -> Bool {
    if case .undefined = cell { true } else { false }
  }

  @Test("Every name gives a value, under its own name", arguments: IndicatorName.allCases)
  func defined(name: IndicatorName) throws {
    let values = try values(name, Self.facts())
    let first = try #require(values.first)
    #expect(!isUndefined(first.value))
    #expect(values.allSatisfy { $0.id == name.rawValue || $0.id.hasPrefix(name.rawValue + ":") })
    for case .number(let number, _) in values.map(\.value) { #expect(number.isFinite) }
  }

  @Test("A table that lacks the facts gets a reason and never a number")
  func missing() {
    let facts = PanelFacts(rows: LabelledAmounts(labels: Self.labels, amounts: Self.speech))
    let fromAmounts: Set<IndicatorName> = [
      .hhi, .normalisedHHI, .effectiveNumber, .shannon, .hill2, .gini, .theil, .maxShare, .minShare, .absences,
    ]
    for name in IndicatorName.allCases where !fromAmounts.contains(name) {
      let values = values(name, facts)
      #expect(values.count == 1)
      #expect([.undefined(.notApplicable), .undefined(.noReference)].contains(values.first?.value), "\(name)")
    }
  }

  @Test("An outlet without data gets a reason for every name, and no zero", arguments: IndicatorName.allCases)
  func noData(name: IndicatorName) throws {
    let values = try values(name, Self.facts(factor: 0))
    #expect(!values.isEmpty)
    for value in values {
      switch value.value {
      case .undefined(let reason): #expect(reason == .noData)
      // Amounts and counts are printed as what they are: nothing was aired.
      case .amount(let amount): #expect(amount == 0)
      // Who is entitled to free time and gets none has got none of it, whatever else the outlet airs.
      case .share(let ratio) where name == .freeTimeCompliance: #expect(ratio.numerator == 0)
      default: Issue.record("\(value.id) has a value without data")
      }
    }
  }

  @Test("Exact shares stay ratios and indices have four decimals")
  func cells() throws {
    let facts = try Self.facts()
    #expect(try values(.maxShare, facts).map(\.value) == [.share(#require(Ratio(600, 1000)))])
    #expect(values(.maxShare, facts).map(\.subject) == ["a"])
    #expect(values(.hhi, facts).map(\.value) == [.number(4600, decimals: 4)])
    #expect(values(.relativeDeviation, facts).map(\.subject) == Self.labels)
    #expect(try values(.relativeDeviation, facts).last?.value == .deviation(#require(Ratio(-1, 1))))
    #expect(
      values(.absences, facts).map { "\($0.id) \($0.subject)" } == [
        "absences d", "absences:longest-run a", "absences:longest-run b", "absences:longest-run c",
        "absences:longest-run d",
      ])
    #expect(
      values(.silenceLeakage, facts).map(\.value) == [.amount(5), .count(1)])
    #expect(
      values(.officialShare, facts).dropFirst().map(\.value) == [.amount(700), .amount(300)])
  }

  @Test("Audience weights move time towards the outlet that is watched")
  func reach() throws {
    // 600·40 against 300·60 and 100·60.
    let shares = try values(.reachWeightedTime, Self.facts()).map(\.value)
    #expect(
      try shares == [
        .share(#require(Ratio(1, 2))), .share(#require(Ratio(3, 8))), .share(#require(Ratio(1, 8))),
        .share(#require(Ratio(0, 1))),
      ])
  }
}
