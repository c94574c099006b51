import CoverageModel
import TestSupport
import Testing

@testable import Aggregation

@Suite("Filters, apportionment and rows of a table")
struct FilterTests {
  private let hour: Int64 = 3_600_000

  private func name(_ text: String) -> LocalizedText { SampleCodebook.name(text) }

  private func spec(
    rows: [Dimension] = [.actor], split: Dimension? = nil, columns: [TableSpec.Column] = [.amount, .share],
    rollUp: TableSpec.RollUp = .none, subjects: TableSpec.Subjects = .all, filters: [TableSpec.Filter] = [],
    denominator: Denominator = .politicalActors, apportionment: Apportionment = .measured, measure: Measure = .airtime,
    period: String? = nil, window: String? = nil, panels: [Dimension] = [.outlet], indicators: [String] = []
  ) -> TableSpec {
    TableSpec(
      id: "t", title: name("T"), measure: measure, panels: panels, rows: rows, split: split, columns: columns,
      rollUp: rollUp, subjects: subjects, filters: filters, denominator: denominator, apportionment: apportionment,
      window: window, period: period, indicators: indicators)
  }

  @Test("A filter on a day-part keeps only the time inside it, and an attribution cut at its edge counts once")
  func dayPartFilter() throws {
    let codebook = SampleCodebook.parties(
      outlets: ["one"], parties: ["a"],
      dayParts: [
        DayPart(id: "day", label: name("Day"), from: 9 * hour, to: 18 * hour),
        DayPart(id: "evening", label: name("Evening"), from: 18 * hour, to: 24 * hour),
        DayPart(id: "night", label: name("Night"), from: 24 * hour, to: 30 * hour),
      ])
    var builder = CorpusBuilder(codebook)
    builder.item("one", start: "2023-03-01 17:50", length: 1_200_000, [.span("a", 0..<1_200_000)])
    builder.item("one", start: "2023-03-01 02:00", length: 60_000, [.span("a", 0..<60_000)])
    let aggregator = Aggregator(codebook: codebook, corpus: builder.corpus(), threads: 1)
    let evening = try aggregator.table(spec(filters: [TableSpec.Filter(dimension: .dayPart, codes: ["evening"])]))
    #expect(evening.amount("one", "a") == Int64(600_000))
    let all = try aggregator.table(spec(split: .dayPart, columns: [.amount, .attributions]))
    #expect(all.amount("one", "a", "amount:day-part:night") == Int64(60_000))
    #expect(all.cell("one", "a", "attributions") == .count(2))
    #expect(ShareTableAudit(all).failures().isEmpty)
  }

  @Test("A filter does not change how an item is divided among those who are in it")
  func apportionedThenFiltered() throws {
    let codebook = SampleCodebook.parties(outlets: ["one"], parties: ["a", "b"])
    var builder = CorpusBuilder(codebook)
    builder.item(
      "one", start: "2023-03-01 20:00", length: 90_000,
      [.span("a", 0..<60_000, mode: .direct), .span("b", 60_000..<90_000, mode: .indirect)])
    let table = try Aggregator(codebook: codebook, corpus: builder.corpus(), threads: 1).table(
      spec(filters: [TableSpec.Filter(dimension: .mode, codes: ["direct"])], apportionment: .splitEqual))
    #expect(table.amount("one", "a") == Int64(45_000))
  }

  @Test("Two members of a class in one item give the class the item once")
  func classRollUp() throws {
    let minister = { (id: String) in
      Actor(id: id, kind: .person, names: self.name(id), gender: .female, classID: "government")
    }
    let codebook = SampleCodebook.parties(outlets: ["one"], parties: ["a"], extra: [minister("m1"), minister("m2")])
    var builder = CorpusBuilder(codebook)
    builder.item(
      "one", start: "2023-03-01 20:00", length: 90_000,
      [.span("m1", 0..<30_000), .span("m2", 30_000..<60_000), .span("a", 60_000..<90_000)])
    let aggregator = Aggregator(codebook: codebook, corpus: builder.corpus(), threads: 1)
    let full = try aggregator.table(spec(rollUp: .class, apportionment: .full))
    #expect(full.amount("one", "government") == Int64(90_000))
    let equal = try aggregator.table(spec(rollUp: .class, apportionment: .splitEqual))
    #expect(equal.amount("one", "government") == Int64(45_000))
    #expect(equal.amount("one", "party") == Int64(45_000))
  }

  @Test("Items without a programme have a row of their own, so that rows add up")
  func noProgramme() throws {
    let codebook = SampleCodebook.parties(outlets: ["one"], parties: ["a"])
    var builder = CorpusBuilder(codebook)
    builder.item("one", start: "2023-03-01 20:00", length: 90_000, [.span("a", 0..<60_000)])
    let table = try Aggregator(codebook: codebook, corpus: builder.corpus(), threads: 1).table(spec(rows: [.programme]))
    #expect(table.amount("one", "") == Int64(60_000))
    #expect(ShareTableAudit(table).failures().isEmpty)
  }

  @Test("A contestant who withdrew before the table's period is not among its rows, one who withdrew in it is")
  func withdrawn() throws {
    let days = { (from: Int, to: Int) in DayRange(start: CalendarDay(number: from), end: CalendarDay(number: to)) }
    let march = NamedPeriod(id: "march", label: name("March"), kind: .campaign, days: days(19_417, 19_448))
    let contestant = { (id: String, contest: DayRange) in
      Actor(
        id: id, kind: .party, names: self.name(id), classID: "party", contests: [Contest(race: "race", days: contest)])
    }
    let codebook = SampleCodebook.parties(
      outlets: ["one"], parties: ["a"],
      extra: [contestant("early", days(19_000, 19_417)), contestant("late", days(19_000, 19_420))], periods: [march])
    var builder = CorpusBuilder(codebook)
    builder.item("one", start: "2023-03-05 20:00", length: 90_000, [.span("a", 0..<60_000)])
    let table = try Aggregator(codebook: codebook, corpus: builder.corpus(), threads: 1).table(
      spec(
        subjects: TableSpec.Subjects(contestantsOf: "race"), denominator: .contestants(race: "race"), period: "march"))
    #expect(table.panel("one")?.rows.map { $0.labels[0].code } == ["a", "late"])
    #expect(table.amount("one", "late") == Int64(0))
  }

  @Test("The window's total is that of the outlets that the filters allow")
  func windowOfOneOutlet() throws {
    let day = DayRange(start: CalendarDay(number: 19_417), end: CalendarDay(number: 19_418))
    let codebook = SampleCodebook.parties(
      outlets: ["one", "two"], parties: ["a"],
      windows: [MonitoringWindow(id: "prime", days: day, from: 18 * hour, to: 24 * hour)])
    var builder = CorpusBuilder(codebook)
    builder.item("one", start: "2023-03-01 20:00", length: 3_600_000, [.span("a", 0..<3_600_000)])
    let table = try Aggregator(codebook: codebook, corpus: builder.corpus(), threads: 1).table(
      spec(
        filters: [TableSpec.Filter(dimension: .outlet, codes: ["one"])], denominator: .window, window: "prime",
        panels: []))
    #expect(table.share("", "a") == Ratio(hour, 6 * hour))
  }

  @Test("A post's engagement counts once for an actor who is in it twice")
  func engagement() throws {
    let codebook = SampleCodebook.parties(outlets: ["one"], parties: ["a"])
    var builder = CorpusBuilder(codebook)
    builder.item(
      "one", kind: .post, start: "2023-03-01 20:00", [.typed("a", 100), .typed("a", 100, mode: .indirect)])
    let table = try Aggregator(codebook: codebook, corpus: builder.corpus(), threads: 1).table(
      spec(measure: .engagement))
    #expect(table.amount("one", "a") == Int64(100))
  }

  @Test(
    "A table of an empty corpus is empty and makes no trouble", arguments: [[Dimension.actor], [], [.gender, .tone]])
  func emptyCorpus(rows: [Dimension]) throws {
    let codebook = SampleCodebook.parties(outlets: [], parties: [])
    let corpus = CorpusBuilder(codebook).corpus()
    let table = try Aggregator(codebook: codebook, corpus: corpus, threads: 2).table(
      spec(rows: rows, columns: TableSpec.Column.allCases, indicators: IndicatorName.allCases.map(\.rawValue)))
    #expect(table.panels.isEmpty)
  }

  @Test("Row filters on many columns at once leave rows out and never wrap into a cell")
  func manyFilters() throws {
    let variables = (0..<5).map { number in
      Variable(
        id: "v\(number)", labels: name("V"), level: .attribution, codes: [Category(id: "x", labels: name("X"))])
    }
    let codebook = SampleCodebook.parties(outlets: ["one"], parties: ["a"], variables: variables)
    var builder = CorpusBuilder(codebook)
    builder.item("one", start: "2023-03-01 20:00", length: 90_000, [.span("a", 0..<60_000)])
    var corpus = builder.corpus()
    for variable in 0..<5 { corpus.attributions.variables[variable] = [0] }
    let filters =
      variables.map { TableSpec.Filter(dimension: .variable($0.id), codes: ["x"]) } + [
        TableSpec.Filter(dimension: .mode, codes: ["logo"]), TableSpec.Filter(dimension: .capacity, codes: ["expert"]),
        TableSpec.Filter(dimension: .gender, codes: ["male"]), TableSpec.Filter(dimension: .tone, codes: ["mixed"]),
        TableSpec.Filter(dimension: .actorClass, codes: ["citizen"]),
      ]
    let table = try Aggregator(codebook: codebook, corpus: corpus, threads: 1).table(spec(filters: filters))
    #expect(table.caption.attributions == 0)
  }
}
