import Aggregation
import CoverageModel
import Testing

@Suite("Tone, mode, capacity and gender keep what was not judged apart")
struct IndicatorsTreatmentTests {
  @Test("Shares of tone are over what was judged, and the coverage of judgement is beside them")
  func toneShares() throws {
    let sums = ToneSums(positive: 30, neutral: 50, negative: 20, mixed: 10, notApplicable: 60, notCoded: 30)
    let shares = try ToneShare.of(sums).get()
    #expect(shares.positive == Ratio(30, 100))
    #expect(shares.neutral == Ratio(50, 100))
    #expect(shares.negative == Ratio(20, 100))
    #expect(ToneShare.judged(sums).map(\.value) == .success(0.5))
    let joined = try ToneShare.of(sums, mixed: .asNeutral).get()
    #expect(joined.neutral == Ratio(60, 110))
    #expect(try NetTone.of(sums, mixed: .asNeutral).get() == Ratio(10, 110))
    #expect(try PositiveOrNeutral.of(sums, mixed: .asNeutral).get() == Ratio(90, 110))
  }

  @Test("Five steps fold into three signs, and the mean keeps all five")
  func fiveSteps() throws {
    let sums = ToneSums { tone in tone.step.map { [5, 4, 3, 2, 1][$0 + 2] } ?? 100 }
    #expect(sums.positive == 3)
    #expect(sums.neutral() == 3)
    #expect(sums.negative == 9)
    // (-10 - 4 + 0 + 2 + 2)/15.
    #expect(try MeanTone.of(sums).get() == Ratio(-2, 3))
    #expect(sums + .none == sums)
  }

  @Test("Relevant content among much that is not makes the coefficient of imbalance smaller")
  func notRelevant() {
    let sums = ToneSums(positive: 60, neutral: 20, negative: 20)
    // (3600 - 1200)/(100·100) and /(100·400).
    expectPublished(JanisFadner.of(sums), "0.240000")
    expectPublished(JanisFadner.of(sums, notRelevant: 300), "0.060000")
  }

  @Test("Coverage of which nothing was judged has no tone, and all-neutral coverage has no polarity")
  func undefinedTone() {
    let unjudged = ToneSums(positive: 0, neutral: 0, negative: 0, mixed: 5, notApplicable: 5, notCoded: 5)
    let neutral = ToneSums(positive: 0, neutral: 9, negative: 0)
    for (sums, reason) in [(unjudged, Undefined.noJudgedTone), (.none, .noData)] {
      #expect(NetTone.of(sums) == .failure(reason))
      #expect(Polarity.of(sums) == .failure(reason))
      #expect(MeanTone.of(sums) == .failure(reason))
      #expect(JanisFadner.of(sums) == .failure(reason))
      #expect(PositiveOrNeutral.of(sums) == .failure(reason))
      #expect(ToneShare.of(sums) == .failure(reason))
      #expect(ToneGap.between(neutral, sums) == .failure(reason))
    }
    #expect(Polarity.of(neutral) == .failure(.emptyDenominator))
    expectPublished(NetTone.of(neutral), "0.000000")
  }

  @Test("Parola and notizia add to antenna; explicitly unfavourable mentions leave the French antenna")
  func antenna() {
    let sums = ModeSums(direct: 600, indirect: 300, image: 50)
    #expect(sums.parola + sums.notizia == sums.antenna)
    expectPublished(DirectShare.of(sums), "0.6667")
    let mentions = ToneSums(positive: 50, neutral: 100, negative: 70, mixed: 30, notCoded: 50)
    #expect(ArcomAntenna.of(speech: 600, indirect: mentions) == 830)
    #expect(DirectShare.of(ModeSums(direct: 0, indirect: 0, image: 9)) == .failure(.emptyDenominator))
    #expect(DirectShare.of(ModeSums(direct: 0, indirect: 0)) == .failure(.noData))
  }

  @Test("Unknown gender is outside women's share and printed beside it; institutions are outside both")
  func gender() {
    let sums = GenderSums(female: 20, male: 60, other: 20, unknown: 100, notApplicable: 999)
    expectPublished(WomenShare.of(sums), "0.20")
    expectPublished(WomenShare.unknown(sums), "0.50")
    #expect(WomenShare.of(GenderSums(female: 0, male: 0, unknown: 4)) == .failure(.emptyDenominator))
    #expect(WomenShare.of(GenderSums(female: 0, male: 0, notApplicable: 4)) == .failure(.noData))
    #expect(
      RepresentationRatio.of(coverage: sums, registered: GenderSums(female: 0, male: 9)) == .failure(.noReference))
    #expect(RateRatio.of(coverage: sums, registered: GenderSums(female: 0, male: 9)) == .failure(.noReference))
    #expect(
      RateRatio.of(coverage: GenderSums(female: 1, male: 0), registered: GenderSums(female: 1, male: 1))
        == .failure(.emptyDenominator))
  }

  @Test("Paid advertising by seconds, airings and price are three shares; a price unknown makes no share of prices")
  func advertising() throws {
    var purchases = [
      PaidAdShare.Purchase(milliseconds: 30_000, airings: 1, price: 900),
      PaidAdShare.Purchase(milliseconds: 10_000, airings: 3, price: 100),
    ]
    let shares = try PaidAdShare.Basis.allCases.map { try PaidAdShare.of(purchases, by: $0).get()[0].value }
    #expect(shares == [0.75, 0.25, 0.9])
    purchases.append(PaidAdShare.Purchase(milliseconds: 1, airings: 1, price: nil))
    #expect(PaidAdShare.of(purchases, by: .price) == .failure(.noReference))
    #expect(AdToNewsRatio.of(advertising: 5, news: 0) == .failure(.emptyDenominator))
    #expect(AdToNewsRatio.of(advertising: 0, news: 0) == .failure(.noData))
    expectPublished(AdToNewsRatio.of(advertising: 30, news: 120), "0.25")
    #expect(FreeTimeCompliance.of(aired: 10, entitled: 0) == .failure(.noReference))
    expectPublished(FreeTimeCompliance.of(aired: 45, entitled: 30), "1.5")
  }
}
