import Aggregation
import CoverageModel
import Testing

@Suite("Indicators against figures that others have published")
struct IndicatorsPublishedFiguresTests {
  @Test(
    "Mexico 2024: polarity and Janis-Fadner follow from the counts of valuations",
    arguments: [
      (208, 379, "-.2913", "-.1881"), (155, 255, "-.2439", "-.1517"), (37, 350, "-.8088", "-.7315"),
    ])
  func valuations(positive: Int64, negative: Int64, polarity: String, imbalance: String) {
    let sums = ToneSums(positive: positive, neutral: 0, negative: negative)
    expectPublished(Polarity.of(sums), polarity)
    expectPublished(NetTone.of(sums), polarity)
    expectPublished(JanisFadner.of(sums), imbalance)
    // The coefficient changes its sign, and nothing else, when favour and disfavour change places.
    let mirrored = ToneSums(positive: negative, neutral: 0, negative: positive)
    #expect(JanisFadner.of(mirrored) == JanisFadner.of(sums).map { -$0 })
    expectPublished(ToneGap.between(sums, sums), "0.000000")
  }

  @Test("Armenia 2003: 93 per cent as candidate leaves 7 as office-holder, and both totals are there")
  func capacity() {
    // 41 % of an hour of prime time is 1476 s; constructed so that the published percentages are exact.
    let sums = CapacitySums { [.candidate: 13_726_800, .official: 1_033_200][$0] ?? 0 }
    #expect(sums.total * 100 == 41 * 36_000_000)
    expectPublished(OfficialShare.of(sums), ".07")
    #expect(sums[.candidate] + sums[.official] == sums.total)
    expectPublished(AttentionShare.of([sums[.candidate], sums[.official]]).map { $0[0] }, ".93")
  }

  @Test("Armenia 2003: 93 per cent positive or neutral, whichever of the two it is")
  func positiveOrNeutral() {
    let kocharian = ToneSums(positive: 50_000, neutral: 43_000, negative: 7_000)
    let demirchyan = ToneSums(positive: 0, neutral: 33_000, negative: 67_000)
    expectPublished(PositiveOrNeutral.of(kocharian), ".93")
    expectPublished(ToneShare.of(demirchyan).map(\.negative), ".67")
    expectPublished(ToneGap.between(kocharian, demirchyan), "1.10")
  }

  @Test("Kazakhstan 2023: women's share of news time against 165 women among 716 candidates")
  func representation() throws {
    let registered = GenderSums(female: 165, male: 551)
    expectPublished(WomenShare.of(registered), ".2304")
    expectPublished(RepresentationRatio.of(coverage: GenderSums(female: 3, male: 97), registered: registered), ".130")
    expectPublished(RepresentationRatio.of(coverage: GenderSums(female: 14, male: 86), registered: registered), ".608")
    // Per candidate: (3/165) ÷ (97/551).
    let rate = try RateRatio.of(coverage: GenderSums(female: 3, male: 97), registered: registered).get()
    #expect(rate == Ratio(551, 5335))
  }

  @Test("United States 2019: a share of the union and a share of the summed matches have different names")
  func reach() throws {
    let matches: [Int64] = [
      1155, 738, 592, 535, 167, 152, 120, 113, 95, 82, 71, 70, 51, 36, 35, 33, 33, 28, 26, 26, 21, 6, 0, 0,
    ]
    #expect(matches.reduce(0, +) == 4185)
    expectPublished(Multiplicity.of(sum: 4185, union: 3029), "1.381644")
    expectPublished(ReachShare.of(matches, union: 3029).map { $0[0] }, ".381314")
    expectPublished(AttentionShare.of(matches).map { $0[0] }, ".2760")
    #expect(try Absences.of(matches).get().absent == [22, 23])
  }

  @Test(
    "Ratios of men to women on screen are women's shares",
    arguments: [(10, 24, ".2941"), (10, 19, ".3448"), (48, 100, ".3243"), (41, 100, ".2908"), (54, 100, ".3506")])
  func screenTime(women: Int64, men: Int64, share: String) {
    expectPublished(WomenShare.of(GenderSums(female: women, male: men)), share)
  }

  @Test("France 2022: heads and seconds are two shares under two labels")
  func headsAndSeconds() throws {
    var facts = PanelFacts(rows: LabelledAmounts(labels: ["all"], amounts: [100]))
    facts.genderPersons = GenderSums(female: 44, male: 56)
    facts.genderAmounts = GenderSums(female: 36, male: 64)
    let values = IndicatorCatalog.indicators(.womenShare, of: facts)
    let heads = try #require(values.first { $0.id == "women-share:persons" })
    let seconds = try #require(values.first { $0.id == "women-share" })
    #expect(try heads.value == .share(#require(Ratio(44, 100))))
    #expect(try seconds.value == .share(#require(Ratio(36, 100))))
  }

  @Test("Cambodia 2007: 34 of 40 occurrences are 85 per cent")
  func occurrences() {
    expectPublished(AttentionShare.of([34, 6]).map { $0[0] }, ".85")
  }

  @Test("Theil's index splits into what is within and what is between groups")
  func theilDecomposition() {
    let amounts: [Int64] = [600, 300, 100, 50, 30, 20]
    let parts = TheilDecomposition.of(amounts, groups: [0, 0, 0, 1, 1, 1])
    expectPublished(Theil.of(amounts), ".577204")
    expectPublished(parts.map(\.total), ".577204")
    expectPublished(parts.map(\.within), ".188693")
    expectPublished(parts.map(\.between), ".388511")
  }
}
