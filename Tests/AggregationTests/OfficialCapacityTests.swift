import Aggregation
import CoverageModel
import TestSupport
import Testing

@Suite("Official capacity and the denominator of contestants")
struct OfficialCapacityTests {
  /// A minister on the list of party a, and one who stands without a party, each half in office.
  private func table(_ rollUp: TableSpec.RollUp, subjects: TableSpec.Subjects = .all) throws -> ShareTable {
    let minister = Actor(
      id: "minister", kind: .person, names: SampleCodebook.name("Minister"), gender: .female, classID: "government",
      relations: [ActorRelation(kind: .candidateOf, parent: "a")], contests: [Contest(race: "race")])
    let independent = Actor(
      id: "independent", kind: .person, names: SampleCodebook.name("Independent"), gender: .male, classID: "candidate",
      contests: [Contest(race: "race")])
    let codebook = SampleCodebook.parties(outlets: ["one"], parties: ["a", "b"], extra: [minister, independent])
    var builder = CorpusBuilder(codebook)
    builder.item(
      "one", start: "2023-03-01 20:00", length: 100_000,
      [
        .span("minister", 0..<10_000), .span("minister", 10_000..<30_000, capacity: .official),
        .span("independent", 30_000..<34_000), .span("independent", 34_000..<40_000, capacity: .official),
        .span("b", 40_000..<60_000),
      ])
    return try Aggregator(codebook: codebook, corpus: builder.corpus(), threads: 1).table(
      TableSpec(
        id: "t", title: SampleCodebook.name("T"), measure: .airtime, rollUp: rollUp, subjects: subjects,
        denominator: .contestants(race: "race")))
  }

  @Test("What a list candidate does in office is neither the party's nor in the denominator")
  func apart() throws {
    let table = try table(.party, subjects: TableSpec.Subjects(contestantsOf: "race"))
    #expect(table.panel("one")?.denominator == 40_000)
    #expect(table.share("one", "a") == Ratio(10_000, 40_000))
    #expect(table.share("one", "independent") == Ratio(10_000, 40_000))
    #expect(table.cell("one", "minister", "amount") == nil)
    // The contestants' shares are the whole.
    #expect(table.total("one", "share") == Ratio(40_000, 40_000).map(Cell.share))
  }

  @Test("The office keeps a row of its own where the table shows everybody")
  func row() throws {
    #expect(try table(.party).amount("one", "minister") == 20_000)
  }

  @Test("Without a roll-up to parties, office and candidacy are both the person's")
  func included() throws {
    let table = try table(.none)
    #expect(table.panel("one")?.denominator == 60_000)
    #expect(table.share("one", "minister") == Ratio(30_000, 60_000))
  }

  @Test("The caption's rule follows the roll-up")
  func rule() {
    #expect(TableSpec.RollUp.allCases.map(\.officialCapacity) == [.included, .apart, .apart, .included])
  }
}
