import Aggregation
import CoverageModel
import TestSupport
import Testing

@Suite("Columns and indicators that a table asks for by name")
struct AskedColumnsTests {
  private static func variable(_ id: String, _ codes: [String]) -> Variable {
    Variable(
      id: id, labels: SampleCodebook.name(id), level: .item,
      codes: codes.map { Category(id: $0, labels: SampleCodebook.name("The \($0)")) })
  }

  private static func codebook(benchmarks: [Benchmark] = []) -> Codebook {
    SampleCodebook.parties(
      outlets: ["one", "two"], parties: ["a", "b", "c"],
      variables: [variable("format", ["news", "paid-ad", "free-airtime"]), variable("topic", ["economy", "other"])],
      benchmarks: benchmarks)
  }

  private func spec(
    columns: [TableSpec.Column] = [.amount, .share], measure: Measure = .airtime, benchmark: String? = nil,
    pooling: [Pooling] = [], indicators: [IndicatorName] = [], floorAmount: Int64 = 0
  ) -> TableSpec {
    TableSpec(
      id: "t", title: SampleCodebook.name("T"), measure: measure, columns: columns,
      subjects: TableSpec.Subjects(kinds: [.party]), denominator: .contestants(race: nil), benchmark: benchmark,
      pooling: pooling, indicators: indicators.map(\.rawValue), floorAmount: floorAmount)
  }

  private func table(
    _ spec: TableSpec, codebook: Codebook = codebook(), _ fill: (inout CorpusBuilder) -> Void
  ) throws -> ShareTable {
    var builder = CorpusBuilder(codebook)
    fill(&builder)
    return try Aggregator(codebook: codebook, corpus: builder.corpus(), threads: 1).table(spec)
  }

  /// The indicators of the first panel as `id subject`, with their values.
  private func indicators(_ table: ShareTable) -> [String: Cell] {
    Dictionary(
      (table.panels.first?.indicators ?? []).map { ($0.subject.isEmpty ? $0.id : "\($0.id) \($0.subject)", $0.value) },
      uniquingKeysWith: { first, _ in first })
  }

  @Test("Antenna time is own and supporters' speech and what is said without an unfavourable tone")
  func antenna() throws {
    let positive = try #require(Tone.judged(1))
    let neutral = try #require(Tone.judged(0))
    let negative = try #require(Tone.judged(-1))
    let table = try table(spec(columns: [.amount, .arcomAntenna])) { corpus in
      corpus.item(
        "one", start: "2023-03-01 20:00", length: 100_000,
        [
          .span("a", 0..<10_000), .span("a", 10_000..<15_000, capacity: .proxy),
          .span("a", 20_000..<40_000, mode: .indirect, tone: negative),
          .span("a", 40_000..<70_000, mode: .indirect, tone: neutral), .span("a", 70_000..<71_000, mode: .indirect),
          .span("a", 80_000..<90_000, mode: .image, tone: positive), .span("b", 0..<5_000, mode: .indirect),
        ])
    }
    #expect(table.amount("one", "a", "arcom-antenna") == 46_000)
    #expect(table.amount("one", "b", "arcom-antenna") == 5_000)
    #expect(table.amount("one", "c", "arcom-antenna") == 0)
    #expect(table.total("one", "arcom-antenna") == .amount(51_000))
  }

  /// T20: seconds of the actor and of all contestants on six programme-days.
  private static let days = [(120, 600), (300, 900), (60, 480), (240, 720), (90, 660), (180, 540)]

  private func programmeDays(_ corpus: inout CorpusBuilder) {
    for (day, seconds) in Self.days.enumerated() {
      // Two items of one programme on one day are one cluster.
      let half = seconds.0 * 500
      corpus.item(
        "one", start: "2023-03-0\(day + 1) 20:00", length: 1_000_000, programme: "news",
        [.span("a", 0..<half), .span("b", half..<half + (seconds.1 - seconds.0) * 1000)])
      corpus.item(
        "one", start: "2023-03-0\(day + 1) 20:30", length: 1_000_000, programme: "news", [.span("a", 0..<half)])
    }
  }

  @Test("The standard error of six programme-days is the worked one, in percentage points")
  func standardError() throws {
    let table = try table(spec(columns: [.share, .standardError], pooling: [.pooled, .equalOutlet]), programmeDays)
    guard case .number(let error, let decimals) = table.cell("one", "a", "standard-error") else {
      Issue.record("no standard error")
      return
    }
    #expect(abs(error - 4.0817) <= 0.5e-4)
    #expect(decimals == 2)
    #expect(table.cell("one", "a", "programme-days") == .count(6))
    #expect(table.cell("pooled", "a", "standard-error") == table.cell("one", "a", "standard-error"))
    #expect(table.cell("equal-outlet", "a", "standard-error") == .undefined(.notApplicable))
  }

  @Test("A standard error needs two programme-days, days at all, and an amount above the floor")
  func noStandardError() throws {
    let columns: [TableSpec.Column] = [.share, .standardError]
    let once = try table(spec(columns: columns)) { corpus in
      corpus.item("one", start: "2023-03-01 20:00", length: 9_000, [.span("a", 0..<9_000)])
      corpus.item("two", kind: .declaration, label: "week 1", [.typed("a", 9_000)])
    }
    #expect(once.cell("one", "a", "standard-error") == .undefined(.tooFew))
    #expect(once.cell("two", "a", "standard-error") == .undefined(.notApplicable))
    let low = try table(spec(columns: columns, floorAmount: 1_000_000), programmeDays)
    #expect(low.cell("one", "a", "standard-error") == .undefined(.belowFloor))
    #expect(low.cell("one", "c", "programme-days") == .undefined(.belowFloor))
  }

  @Test("Advertising is shared by time, by airings, and by price where every price is known")
  func advertising() throws {
    let codebook = Self.codebook()
    func fill(_ corpus: inout CorpusBuilder, price: Int64?) {
      let airings: [(start: String, sponsor: String, seconds: Int, price: Int64?)] = [
        ("2023-03-01 20:00", "a", 30, 900), ("2023-03-01 20:10", "b", 5, 60), ("2023-03-01 20:20", "b", 5, price),
      ]
      for airing in airings {
        corpus.item(
          "one", start: airing.start, length: airing.seconds * 1000, codes: ["format": "paid-ad"],
          [.span(airing.sponsor, 0..<airing.seconds * 1000)])
        corpus.airings.append(
          Airing(
            outlet: 0, creative: "x", sponsor: 0, start: corpus.moment(airing.start),
            milliseconds: Int64(airing.seconds) * 1000, price: airing.price))
      }
      corpus.item(
        "one", start: "2023-03-01 21:00", length: 60_000, codes: ["format": "news"], [.span("a", 0..<60_000)])
    }
    let asked = spec(indicators: [.paidAdShare, .adToNews])
    let known = indicators(try table(asked, codebook: codebook) { fill(&$0, price: 40) })
    #expect(known["paid-ad-share a"] == .share(try #require(Ratio(30_000, 40_000))))
    #expect(known["paid-ad-share:airings b"] == .share(try #require(Ratio(2, 3))))
    #expect(known["paid-ad-share:price b"] == .share(try #require(Ratio(100, 1000))))
    #expect(known["ad-to-news a"] == .number(0.5, decimals: 4))
    #expect(known["ad-to-news b"] == .undefined(.emptyDenominator))
    #expect(known["ad-to-news c"] == .undefined(.noData))
    let secret = indicators(try table(asked, codebook: codebook) { fill(&$0, price: nil) })
    #expect(secret["paid-ad-share:price"] == .undefined(.noReference))
    #expect(secret["paid-ad-share:airings a"] == .share(try #require(Ratio(1, 3))))
  }

  @Test("Free time is held against what a minimum grants, and who is granted nothing has no figure")
  func freeTime() throws {
    let minimum = Benchmark(
      id: "floor", labels: SampleCodebook.name("Floor"), kind: .minimum(["a": 40_000, "b": 40_000]))
    let table = try table(
      spec(benchmark: "floor", indicators: [.freeTimeCompliance]), codebook: Self.codebook(benchmarks: [minimum])
    ) { corpus in
      corpus.item(
        "one", start: "2023-03-01 20:00", length: 60_000, codes: ["format": "free-airtime"], [.span("a", 0..<60_000)])
      corpus.item(
        "one", start: "2023-03-01 21:00", length: 60_000, codes: ["format": "news"], [.span("b", 0..<60_000)])
    }
    let values = indicators(table)
    #expect(values["free-time-compliance a"] == .share(try #require(Ratio(60_000, 40_000))))
    #expect(values["free-time-compliance b"] == .share(try #require(Ratio(0, 40_000))))
    #expect(values.count == 2)
  }

  @Test("Topics have their shares, and each covered topic the row that has most of it, with the codebook's labels")
  func topics() throws {
    let table = try table(spec(indicators: [.topicShare, .issueOwnership])) { corpus in
      corpus.item(
        "one", start: "2023-03-01 20:00", length: 60_000, codes: ["topic": "economy"],
        [.span("a", 0..<10_000), .span("b", 10_000..<40_000)])
      corpus.item("one", start: "2023-03-01 21:00", length: 60_000, [.span("c", 0..<60_000)])
    }
    let values = indicators(table)
    #expect(values["topic-share economy"] == .share(try #require(Ratio(40_000, 40_000))))
    #expect(values["topic-share other"] == .share(try #require(Ratio(0, 40_000))))
    #expect(values["issue-ownership economy, b"] == .share(try #require(Ratio(30_000, 40_000))))
    #expect(values.count == 3)
    let owner = table.panels.first?.indicators.first { $0.id == "issue-ownership" }
    #expect(owner?.labels.map { $0.text.text(in: "en") } == ["The economy", "The other"])
  }

  @Test("Inequality is split over the groups of a quota, and the tone gap names its two rows")
  func groups() throws {
    let positive = try #require(Tone.judged(1))
    let neutral = try #require(Tone.judged(0))
    let negative = try #require(Tone.judged(-1))
    let group = { (id: String, members: [String]) in
      Benchmark.Group(id: id, labels: SampleCodebook.name(id), share: Benchmark.unit / 2, members: members)
    }
    let quota = Benchmark(
      id: "quota", labels: SampleCodebook.name("Quota"),
      kind: .groupQuota([group("left", ["a", "b"]), group("right", ["c"])]))
    let table = try table(
      spec(benchmark: "quota", indicators: [.theilDecomposition, .theil, .toneGap]),
      codebook: Self.codebook(benchmarks: [quota])
    ) { corpus in
      corpus.item(
        "one", start: "2023-03-01 20:00", length: 90_000,
        [
          .span("a", 0..<20_000, tone: positive), .span("b", 20_000..<40_000, tone: neutral),
          .span("c", 40_000..<80_000, tone: negative),
        ])
    }
    let values = indicators(table)
    #expect(values["theil-decomposition"] == values["theil"])
    #expect(values["theil-decomposition:within"] == .number(0, decimals: 4))
    #expect(values["tone-gap a, c"] == .number(2, decimals: 4))
  }

  @Test("A tally of items counts items, not their lengths")
  func items() throws {
    let codebook = Self.codebook()
    var builder = CorpusBuilder(codebook)
    for minute in 0..<3 {
      builder.item(
        "one", start: "2023-03-01 20:0\(minute)", length: 60_000, [.span("a", 0..<10_000), .span("a", 20_000..<30_000)])
    }
    let aggregator = Aggregator(codebook: codebook, corpus: builder.corpus(), threads: 1)
    #expect(try aggregator.tally(by: [.actor], spec: spec(measure: .items)).map(\.amount) == [3])
    #expect(try aggregator.tally(by: [.actor], spec: spec(measure: .mentions)).map(\.amount) == [6])
    #expect(try aggregator.table(spec(columns: [.amount], measure: .items)).amount("one", "a") == 3)
  }
}
