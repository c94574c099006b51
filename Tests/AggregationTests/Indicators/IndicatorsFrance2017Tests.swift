import Aggregation
import CoverageModel
import Testing

@Suite("Indices of the French fortnight of 2017")
struct IndicatorsFrance2017Tests {
  /// The nine published quantities of one vector, as the table prints them.
  struct Column: CustomTestStringConvertible, Sendable {
    let name: String
    let columns: Range<Int>
    let isAntenna: Bool
    let total: Int64
    let figures: String

    var testDescription: String { name }

    var amounts: [Int64] {
      FrenchFortnights.amounts(FrenchFortnights.france2, columns: columns) { isAntenna ? $0.antenna : $0.speech }
    }
  }

  static let columns = [
    Column(
      name: "W1", columns: 0..<1, isAntenna: false, total: 3800,
      figures: "1479.206371 6.760382 7.459022 0.412775 0.392440 0.168837 0.388471 .170000 .007105"),
    Column(
      name: "W2", columns: 1..<2, isAntenna: false, total: 676,
      figures: "6080.100487 1.644710 2.210328 0.830285 0.676842 0.508479 1.604755 .767751 0"),
    Column(
      name: "W3", columns: 2..<3, isAntenna: false, total: 2856,
      figures: "1757.847747 5.688775 6.903167 0.493125 0.461994 0.206004 0.465915 .218487 .008754"),
    Column(
      name: "cumulated speech", columns: 0..<3, isAntenna: false, total: 7332,
      figures: "910.733956 10.980155 10.989889 0.022417 0.016391 0.009064 0.000920 .095199 .081288"),
    Column(
      name: "cumulated antenna", columns: 0..<3, isAntenna: true, total: 9485,
      figures: "918.374739 10.888801 10.944094 0.056261 0.038836 0.021545 0.005095 .109541 .075488"),
  ]

  @Test("France 2 has the published indices in every window and cumulated", arguments: columns)
  func france2(column: Column) throws {
    let amounts = column.amounts
    let published = figures(column.figures)
    let even = try equal(amounts)
    #expect(amounts.reduce(0, +) == column.total)
    expectPublished(HHI.of(amounts), published[0])
    expectPublished(EffectiveNumber.of(amounts), published[1])
    expectPublished(HillNumber.of(amounts, order: 2), published[1])
    expectPublished(ShannonNumber.of(amounts), published[2])
    expectPublished(Gini.of(amounts), published[3])
    expectPublished(Dissimilarity.of(amounts, against: even), published[4])
    expectPublished(Gallagher.of(amounts, against: even), published[5])
    expectPublished(Theil.of(amounts), published[6])
    expectPublished(KullbackLeibler.of(amounts, against: even), published[6])
    expectPublished(ExtremeShare.largest(amounts).map(\.share), published[7])
    expectPublished(ExtremeShare.smallest(amounts).map(\.share), published[8])
  }

  @Test("What is owed to reach the leader is exact, in seconds and in milliseconds")
  func catchUp() throws {
    let seconds = Self.columns[0].amounts
    #expect(seconds == [27, 589, 46, 46, 614, 646, 575, 605, 64, 535, 53])
    let owed = try CatchUp.of(seconds, against: equal(seconds)).get()
    #expect(owed.debts == [619, 57, 600, 600, 32, 0, 71, 41, 582, 111, 593])
    #expect(owed.addition == 3306)
    #expect(owed.isFeasible(in: 3306))
    #expect(!owed.isFeasible(in: 3305))

    // Half a second more for somebody else is still rounded up to whole seconds.
    var milliseconds = seconds.map { $0 * 1000 }
    milliseconds[0] += 500
    let whole = try CatchUp.of(milliseconds, against: equal(milliseconds), unit: 1000).get()
    #expect(whole.debts == owed.debts.map { $0 * 1000 })
  }

  @Test("Relative deviations in the first window are the published ones")
  func relativeDeviation() throws {
    let amounts = Self.columns[0].amounts
    let published = figures("-.922 .705 -.867 -.867 .777 .870 .664 .751 -.815 .549 -.847")
    let deviations = try RelativeDeviation.of(amounts, against: equal(amounts)).get()
    #expect(deviations.count == published.count)
    for (deviation, figure) in zip(deviations, published) { expectPublished(.success(deviation.value), figure) }
  }

  @Test("Europe 1 has the published indices, and looks unequal in every window but not over the fortnight")
  func europe1() throws {
    let speech = FrenchFortnights.amounts(FrenchFortnights.europe1, columns: 0..<3) { $0.speech }
    let antenna = FrenchFortnights.amounts(FrenchFortnights.europe1, columns: 0..<3) { $0.antenna }
    #expect(speech.reduce(0, +) == 11119)
    #expect(antenna.reduce(0, +) == 12480)
    for (amounts, list) in [
      (speech, "909.367183 10.996658 .009321 .006770 .000153"),
      (antenna, "927.520700 10.781431 .074082 .064168 .009792"),
    ] {
      let published = figures(list)
      expectPublished(HHI.of(amounts), published[0])
      expectPublished(EffectiveNumber.of(amounts), published[1])
      expectPublished(Gini.of(amounts), published[2])
      try expectPublished(Dissimilarity.of(amounts, against: equal(amounts)), published[3])
      expectPublished(Theil.of(amounts), published[4])
    }
    for (window, figure) in figures(".238233 .645273 .328842").enumerated() {
      let amounts = FrenchFortnights.amounts(FrenchFortnights.europe1, columns: window..<window + 1) { $0.speech }
      try expectPublished(Dissimilarity.of(amounts, against: equal(amounts)), figure)
    }
  }

  @Test("On BFM TV the choice of measure changes the sign of one candidate's deviation")
  func bfm() throws {
    let speech = FrenchFortnights.bfmSpeech
    let antenna = zip(speech, FrenchFortnights.bfmMentions).map(+)
    #expect(speech.reduce(0, +) == 36534)
    #expect(antenna.reduce(0, +) == 47369)
    expectPublished(EffectiveNumber.of(speech), "10.804668")
    expectPublished(Gini.of(speech), ".059665")
    try expectPublished(Dissimilarity.of(speech, against: equal(speech)), ".044146")
    expectPublished(ExtremeShare.smallest(speech).map(\.share), ".055099")
    #expect(try ExtremeShare.smallest(speech).get().holders == [4])
    expectPublished(EffectiveNumber.of(antenna), "10.636756")
    expectPublished(Gini.of(antenna), ".100960")
    try expectPublished(Dissimilarity.of(antenna, against: equal(antenna)), ".084357")
    let bySpeech = try RelativeDeviation.of(speech, against: equal(speech)).get()[4]
    let byAntenna = try RelativeDeviation.of(antenna, against: equal(antenna)).get()[4]
    #expect(DecimalText.percent(bySpeech, decimals: 0) == "-39")
    #expect(DecimalText.percent(byAntenna, decimals: 0) == "14")
  }
}
