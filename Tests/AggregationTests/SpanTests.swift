import CoverageModel
import TestSupport
import Testing

@testable import Aggregation

@Suite("One moment counts once")
struct SpanTests {
  private let codebook = SampleCodebook.parties(
    outlets: ["one"], parties: ["a", "b"],
    extra: [
      Actor(
        id: "pat", kind: .person, names: SampleCodebook.name("Pat"), gender: .female, classID: "candidate",
        relations: [ActorRelation(kind: .member, parent: "a")]),
      Actor(
        id: "sam", kind: .person, names: SampleCodebook.name("Sam"), gender: .male, classID: "candidate",
        relations: [ActorRelation(kind: .member, parent: "a")]),
    ])

  private func table(_ rows: [CorpusBuilder.Row], _ spec: TableSpec) throws -> ShareTable {
    var builder = CorpusBuilder(codebook)
    builder.item("one", start: "2023-03-01 20:00", length: 100_000, rows)
    return try Aggregator(codebook: codebook, corpus: builder.corpus(), threads: 1).table(spec)
  }

  private func spec(
    columns: [TableSpec.Column] = [.amount], rollUp: TableSpec.RollUp = .none, apportionment: Apportionment = .measured,
    modeRule: ModeRule = .united, filters: [TableSpec.Filter] = [], split: Dimension? = nil
  ) -> TableSpec {
    TableSpec(
      id: "t", title: SampleCodebook.name("T"), measure: .airtime, split: split, columns: columns, rollUp: rollUp,
      filters: filters, apportionment: apportionment, modeRule: modeRule)
  }

  @Test("Overlapping spans of one actor are united")
  func union() throws {
    let rows: [CorpusBuilder.Row] = [.span("a", 0..<30_000), .span("a", 20_000..<50_000), .span("b", 10_000..<40_000)]
    let table = try table(rows, spec())
    #expect(table.amount("one", "a") == 50_000)
    #expect(table.amount("one", "b") == 30_000)
    // 80 s of presence within 50 s of tape.
    #expect(table.panels[0].multiplicity == Ratio(80_000, 50_000))
  }

  @Test(
    "A moment of direct and indirect presence is direct when modes are united, and counts for both when they are summed"
  )
  func modes() throws {
    let rows: [CorpusBuilder.Row] = [
      .span("a", 0..<30_000, mode: .direct), .span("a", 10_000..<50_000, mode: .indirect),
    ]
    let united = try table(rows, spec(columns: [.amount, .modes]))
    #expect(united.amount("one", "a") == 50_000)
    #expect(united.amount("one", "a", "amount:mode:direct") == 30_000)
    #expect(united.amount("one", "a", "amount:mode:indirect") == 20_000)
    let summed = try table(rows, spec(columns: [.amount, .modes], modeRule: .summed))
    #expect(summed.amount("one", "a") == 70_000)
    #expect(summed.amount("one", "a", "amount:mode:indirect") == 40_000)
  }

  @Test("A table of indirect presence alone counts what the direct span covers")
  func filteredModes() throws {
    let rows: [CorpusBuilder.Row] = [
      .span("a", 0..<30_000, mode: .direct), .span("a", 10_000..<50_000, mode: .indirect),
    ]
    let table = try table(rows, spec(filters: [TableSpec.Filter(dimension: .mode, codes: ["indirect"])]))
    #expect(table.amount("one", "a") == 40_000)
  }

  @Test("Two members of a party who are present at once give the party the time once")
  func rollUp() throws {
    let rows: [CorpusBuilder.Row] = [.span("pat", 0..<30_000), .span("sam", 20_000..<60_000)]
    let table = try table(rows, spec(rollUp: .party))
    #expect(table.amount("one", "a") == 60_000)
    #expect(table.cell("one", "pat", "amount") == nil)
  }

  @Test("A person in official capacity is not rolled up to the party")
  func officialCapacity() throws {
    let rows: [CorpusBuilder.Row] = [
      .span("pat", 0..<30_000, capacity: .official), .span("pat", 40_000..<50_000, capacity: .candidate),
    ]
    let table = try table(rows, spec(rollUp: .party))
    #expect(table.amount("one", "a") == 10_000)
    #expect(table.amount("one", "pat") == 30_000)
  }

  @Test("The four apportion rules credit the item as their names say")
  func apportionment() throws {
    let rows: [CorpusBuilder.Row] = [.span("a", 0..<60_000), .span("b", 0..<30_000)]
    let expected: [Apportionment: (Int64, Int64)] = [
      .measured: (60_000, 30_000), .full: (100_000, 100_000), .splitEqual: (50_000, 50_000),
      .splitWeighted: (66_667, 33_333),
    ]
    for rule in Apportionment.allCases {
      let table = try table(rows, spec(apportionment: rule))
      #expect(table.amount("one", "a") == expected[rule]?.0, "\(rule)")
      #expect(table.amount("one", "b") == expected[rule]?.1, "\(rule)")
    }
  }

  @Test("An equal split of an amount that does not divide adds up to it")
  func splitRemainder() throws {
    let rows: [CorpusBuilder.Row] = [.span("a", 0..<10), .span("b", 0..<10), .span("gov", 0..<10)]
    let table = try table(rows, spec(apportionment: .splitEqual))
    #expect(table.amount("one", "a") == 33_334)
    #expect(table.amount("one", "b") == 33_333)
    #expect(table.total("one", "amount") == .amount(100_000))
  }

  @Test("Splitting an attribution in two leaves the time unchanged")
  func splitting() throws {
    let whole = try table([.span("a", 5_000..<47_000)], spec())
    let halves = try table([.span("a", 5_000..<20_000), .span("a", 20_000..<47_000)], spec())
    #expect(whole.amount("one", "a") == 42_000)
    #expect(halves.amount("one", "a") == 42_000)
  }

  @Test("Overlap with another tone is counted once and named")
  func conflict() throws {
    let rows: [CorpusBuilder.Row] = [
      .span("a", 0..<30_000, tone: .judged(1) ?? .notCoded),
      .span("a", 20_000..<50_000, tone: .judged(-1) ?? .notCoded),
    ]
    let table = try table(rows, spec(split: .tone))
    #expect(table.caption.conflicts == 10_000)
    #expect(table.amount("one", "a", "amount:tone:+1") == 30_000)
    #expect(table.amount("one", "a", "amount:tone:-1") == 20_000)
  }
}
