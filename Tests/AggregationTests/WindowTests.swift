import CoverageModel
import TestSupport
import Testing

@testable import Aggregation

@Suite("Windows, periods and day-parts")
struct WindowTests {
  // 1 and 2 March 2023.
  private static let days = DayRange(start: CalendarDay(number: 19_417), end: CalendarDay(number: 19_419))
  private let hour: Int64 = 3_600_000

  private func codebook(_ crossing: CrossingRule) -> Codebook {
    SampleCodebook.parties(
      outlets: ["one"], parties: ["a"],
      windows: [MonitoringWindow(id: "prime", days: Self.days, from: 18 * hour, to: 24 * hour, crossing: crossing)],
      periods: [
        NamedPeriod(id: "campaign", label: SampleCodebook.name("Campaign"), kind: .campaign, days: Self.days)
      ],
      dayParts: [
        DayPart(id: "day", label: SampleCodebook.name("Day"), from: 9 * hour, to: 18 * hour),
        DayPart(id: "evening", label: SampleCodebook.name("Evening"), from: 18 * hour, to: 24 * hour),
      ])
  }

  /// Three items: one begins two minutes before the window, one runs five minutes past midnight, one lies outside.
  private func corpus(_ codebook: Codebook) -> CorpusBuilder {
    var builder = CorpusBuilder(codebook)
    builder.item("one", start: "2023-03-01 17:58", length: 600_000, [.span("a", 0..<600_000)])
    builder.item("one", start: "2023-03-02 23:55", length: 600_000, [.span("a", 0..<600_000)])
    builder.item("one", start: "2023-03-02 12:00", length: 600_000, [.span("a", 0..<60_000)])
    return builder
  }

  private func spec(
    denominator: Denominator = .politicalActors, panels: [Dimension] = [.outlet], rows: [Dimension] = [.actor],
    window: String? = "prime"
  ) -> TableSpec {
    TableSpec(
      id: "t", title: SampleCodebook.name("T"), measure: .airtime, panels: panels, rows: rows, denominator: denominator,
      window: window, period: "campaign")
  }

  @Test(
    "The crossing rule decides what of an item that crosses an edge counts",
    arguments: [(CrossingRule.startedIn, 600_000), (.clip, 480_000 + 300_000), (.whole, 1_200_000)])
  func crossing(rule: CrossingRule, expected: Int) throws {
    let codebook = codebook(rule)
    let table = try Aggregator(codebook: codebook, corpus: corpus(codebook).corpus(), threads: 1).table(spec())
    #expect(table.amount("one", "a") == Int64(expected))
  }

  @Test("Items outside the window are left out and counted")
  func outside() throws {
    let codebook = codebook(.startedIn)
    let table = try Aggregator(codebook: codebook, corpus: corpus(codebook).corpus(), threads: 1).table(spec())
    #expect(table.panels[0].completeness?.itemsOutside == 2)
    #expect(table.panels[0].items == 1)
  }

  @Test("A share of the window clips, and gaps in the recording come off the denominator")
  func shareOfWindow() throws {
    let codebook = codebook(.startedIn)
    var builder = corpus(codebook)
    let start = builder.moment("2023-03-01 18:00")
    builder.recordings = [
      Recording(
        outlet: 0, span: start..<start + 6 * hour,
        gaps: [Recording.Gap(span: start + hour..<start + 2 * hour, reason: "power cut")]),
      Recording(outlet: 0, span: start + 24 * hour..<start + 30 * hour, gaps: []),
    ]
    let table = try Aggregator(codebook: codebook, corpus: builder.corpus(), threads: 1).table(
      spec(denominator: .window))
    #expect(table.panels[0].denominator == 11 * hour)
    #expect(table.share("one", "a") == Ratio(780_000, 11 * hour))
    #expect(table.panels[0].completeness?.scheduled == 12 * hour)
    #expect(table.panels[0].completeness?.gaps == hour)
  }

  @Test("Time is cut at the edges of day-parts and adds up to the whole")
  func dayParts() throws {
    let codebook = codebook(.startedIn)
    let table = try Aggregator(codebook: codebook, corpus: corpus(codebook).corpus(), threads: 1)
      .table(spec(rows: [.dayPart], window: nil))
    #expect(table.amount("one", "day") == Int64(180_000))
    #expect(table.amount("one", "evening") == Int64(780_000))
  }
}
