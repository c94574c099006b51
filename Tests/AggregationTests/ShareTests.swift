import CoverageModel
import TestSupport
import Testing

@testable import Aggregation

@Suite("Shares and their denominators")
struct ShareTests {
  private let format = Variable(
    id: "topic", labels: SampleCodebook.name("Topic"), level: .item,
    codes: ["election", "weather"].map { Category(id: $0, labels: SampleCodebook.name($0)) })

  private func aggregator(threads: Int = 1) -> Aggregator {
    let codebook = SampleCodebook.parties(
      outlets: ["one", "two", "silent"], parties: ["a", "b", "c"], variables: [format],
      reach: ["one": 300_000, "two": 100_000])
    var builder = CorpusBuilder(codebook)
    builder.item(
      "one", start: "2023-03-01 20:00", length: 300_000, codes: ["topic": "election"],
      [
        .span("a", 0..<60_000), .span("b", 60_000..<80_000), .span("gov", 80_000..<200_000),
        .span("citizen", 200_000..<300_000),
      ])
    builder.item("one", start: "2023-03-01 20:10", length: 100_000, election: false, codes: ["topic": "weather"], [])
    builder.item(
      "two", start: "2023-03-01 20:00", length: 90_000, codes: ["topic": "election"], [.span("a", 0..<10_000)])
    builder.item("silent", start: "2023-03-01 20:00", length: 50_000, codes: ["topic": "election"], [])
    return Aggregator(codebook: codebook, corpus: builder.corpus(), threads: threads)
  }

  private func spec(_ denominator: Denominator, pooling: [Pooling] = []) -> TableSpec {
    TableSpec(
      id: "t", title: SampleCodebook.name("T"), measure: .airtime,
      subjects: TableSpec.Subjects(kinds: [.party]), denominator: denominator, pooling: pooling)
  }

  @Test(
    "Each denominator is the total that its name says",
    arguments: [
      (Denominator.contestants(race: "race"), 80_000), (.politicalActors, 200_000), (.electionContent, 300_000),
      (.class(["government"]), 120_000), (.yardstick(topics: ["weather"]), 100_000),
    ])
  func denominators(denominator: Denominator, expected: Int) throws {
    let table = try aggregator().table(spec(denominator))
    #expect(table.panel("one")?.denominator == Int64(expected))
    #expect(table.share("one", "a") == Ratio(60_000, Int64(expected)))
  }

  @Test("A contestant without coverage is a zero row; an outlet without data is undefined")
  func zeroAndUndefined() throws {
    let table = try aggregator().table(spec(.contestants(race: nil)))
    #expect(table.amount("one", "c") == 0)
    #expect(table.share("one", "c") == Ratio(0, 80_000))
    #expect(table.cell("silent", "a", "amount") == .undefined(.noData))
    #expect(table.cell("silent", "a", "share") == .undefined(.noData))
  }

  @Test("A share without a denominator is undefined, not zero")
  func emptyDenominator() throws {
    let table = try aggregator().table(spec(.class(["candidate"])))
    #expect(table.cell("one", "a", "share") == .undefined(.emptyDenominator))
    #expect(table.amount("one", "a") == 60_000)
  }

  @Test("Pooled, equal-outlet and reach-weighted shares differ and are kept apart")
  func pooling() throws {
    let table = try aggregator().table(spec(.contestants(race: nil), pooling: [.pooled, .equalOutlet, .reachWeighted]))
    // a has 60 of 80 s on one and 10 of 10 s on two.
    #expect(table.share("pooled", "a") == Ratio(70_000, 90_000))
    guard case .meanShare(let equal) = table.cell("equal-outlet", "a", "share") else {
      Issue.record("no mean share")
      return
    }
    #expect(DecimalText.percent(equal, decimals: 4) == "87.5000")
    guard case .meanShare(let weighted) = table.cell("reach-weighted", "a", "share") else {
      Issue.record("no mean share")
      return
    }
    // (0.75 × 3 + 1 × 1) / 4
    #expect(DecimalText.percent(weighted, decimals: 4) == "81.2500")
  }

  @Test("The number of threads and the order of items change nothing")
  func determinism() throws {
    #expect(
      try aggregator(threads: 1).table(spec(.politicalActors)) == aggregator(threads: 4).table(spec(.politicalActors)))
  }
}
