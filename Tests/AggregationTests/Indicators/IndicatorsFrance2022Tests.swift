import Aggregation
import CoverageModel
import TestSupport
import Testing

@Suite("Indices of the French fortnight of 2022")
struct IndicatorsFrance2022Tests {
  struct Row: CustomTestStringConvertible, Sendable {
    let outlet: Int
    let measure: Int
    let total: Int64
    let figures: String

    var testDescription: String { "outlet \(outlet), measure \(measure)" }

    var amounts: [Int64] {
      FrenchFortnights.amounts(FrenchFortnights.twelve, columns: outlet..<outlet + 1) {
        [$0.candidate, $0.speech, $0.antenna][measure]
      }
    }
  }

  static let rows = [
    Row(outlet: 0, measure: 0, total: 12185, figures: "2.6575 3762.9 .7213 .5827 .5825"),
    Row(outlet: 0, measure: 1, total: 18751, figures: "4.2097 2375.5 .5920 .4248 .4313"),
    Row(outlet: 0, measure: 2, total: 24437, figures: "4.2327 2362.6 .5934 .4407 .4298"),
    Row(outlet: 1, measure: 0, total: 46136, figures: "5.9462 1681.8 .5105 .3752 .3077"),
    Row(outlet: 1, measure: 1, total: 80671, figures: "6.3188 1582.6 .5066 .3983 .2741"),
    Row(outlet: 1, measure: 2, total: 128168, figures: "5.6536 1768.8 .5485 .4086 .3140"),
    Row(outlet: 2, measure: 0, total: 42695, figures: "6.7613 1479.0 .4908 .3817 .2161"),
    Row(outlet: 2, measure: 1, total: 130689, figures: "5.7916 1726.6 .5491 .4382 .2797"),
    Row(outlet: 2, measure: 2, total: 182602, figures: "5.3201 1879.7 .5783 .4672 .3176"),
    Row(outlet: 3, measure: 0, total: 16211, figures: "4.7742 2094.6 .6365 .5210 .2857"),
    Row(outlet: 3, measure: 1, total: 21806, figures: "5.4906 1821.3 .5869 .4724 .2555"),
    Row(outlet: 3, measure: 2, total: 30694, figures: "5.7024 1753.7 .5682 .4718 .2690"),
  ]

  static var antenna: OutletMatrix {
    OutletMatrix(rows.filter { $0.measure == 2 }.map(\.amounts))
  }

  @Test("Each outlet has the published indices in each of the three measures", arguments: rows)
  func outlet(row: Row) throws {
    let amounts = row.amounts
    let published = figures(row.figures)
    #expect(amounts.reduce(0, +) == row.total)
    expectPublished(EffectiveNumber.of(amounts), published[0])
    expectPublished(HHI.of(amounts), published[1])
    expectPublished(Gini.of(amounts), published[2])
    try expectPublished(Dissimilarity.of(amounts, against: equal(amounts)), published[3])
    expectPublished(ExtremeShare.largest(amounts).map(\.share), published[4])
  }

  /// The antenna times as declared totals of four outlets, in a table with pooled panels.
  private static func table(reach: [Int64] = [1, 1, 1, 1]) throws -> ShareTable {
    let outlets = antenna.amounts.indices.map { "outlet-\($0)" }
    let candidates = (0..<antenna.actors).map { "candidate-\($0)" }
    let codebook = SampleCodebook.parties(
      outlets: outlets, parties: candidates, reach: Dictionary(uniqueKeysWithValues: zip(outlets, reach)))
    var builder = CorpusBuilder(codebook)
    for (outlet, amounts) in zip(outlets, antenna.amounts) {
      builder.item(
        outlet, kind: .declaration, label: "fortnight", zip(candidates, amounts).map { .typed($0, Int($1) * 1000) })
    }
    return try Aggregator(codebook: codebook, corpus: builder.corpus(), threads: 1).table(
      TableSpec(
        id: "t", title: SampleCodebook.name("T"), measure: .airtime, denominator: .contestants(race: nil),
        pooling: [.pooled, .equalOutlet, .reachWeighted]))
  }

  private static func percentages(_ panel: String, of table: ShareTable, decimals: Int = 2) -> [String] {
    (0..<antenna.actors).map { candidate in
      switch table.cell(panel, "candidate-\(candidate)", "share") {
      case .share(let ratio): DecimalText.percent(ratio, decimals: decimals)
      case .meanShare(let mean): DecimalText.percent(mean, decimals: decimals)
      default: "none"
      }
    }
  }

  @Test("Pooled shares and the mean over outlets are both as published, and differ by a factor of two")
  func pooling() throws {
    #expect(Self.antenna.pooled.reduce(0, +) == 365901)
    let table = try Self.table()
    #expect(
      Self.percentages("pooled", of: table)
        == figures("0.34 1.31 2.98 7.55 1.05 13.80 16.49 10.53 30.09 0.06 4.26 11.54"))
    #expect(
      Self.percentages("equal-outlet", of: table)
        == figures("0.51 0.74 3.14 14.49 2.06 13.11 14.54 7.61 26.19 0.13 5.94 11.56"))
  }

  @Test("The outlets' inequality is the pooled inequality and what separates the outlets")
  func decomposition() throws {
    let parts = EntropyDecomposition.of(Self.antenna)
    expectPublished(parts.map(\.meanOfOutlets), ".579597213")
    expectPublished(parts.map(\.pooled), ".503976681")
    expectPublished(parts.map(\.betweenOutlets), ".075620532")
  }

  @Test("An office-holder's own voice is a fraction of a per cent until supporters are added")
  func incumbent() throws {
    for (measure, figure) in ["0.21", "17.62", "17.90"].enumerated() {
      let amounts = try #require(Self.rows.first { $0.outlet == 2 && $0.measure == measure }).amounts
      #expect(try DecimalText.percent(AttentionShare.of(amounts).get()[6], decimals: 2) == figure)
    }
  }

  @Test("A reach of zero leaves an outlet out, and equal reaches are the plain mean")
  func reach() throws {
    let one = try Self.table(reach: [0, 0, 0, 9])
    #expect(
      Self.percentages("reach-weighted", of: one, decimals: 6) == Self.percentages("outlet-3", of: one, decimals: 6))
    let even = try Self.table(reach: [7, 7, 7, 7])
    #expect(
      Self.percentages("reach-weighted", of: even, decimals: 9)
        == Self.percentages("equal-outlet", of: even, decimals: 9))
    #expect(
      ReachWeightedTime.of(Self.antenna, reach: [5, 5, 5, 5]).map { $0.map(\.value) }
        == AttentionShare.of(Self.antenna.pooled).map { $0.map(\.value) })
  }

  @Test("An outlet without data adds nothing to the outlets' inequality")
  func silentOutlet() throws {
    let silent = OutletMatrix(Self.antenna.amounts + [Array(repeating: 0, count: 12)])
    #expect(EntropyDecomposition.of(silent) == EntropyDecomposition.of(Self.antenna))
  }
}
