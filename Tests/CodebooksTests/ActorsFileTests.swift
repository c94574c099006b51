import Codebooks
import CoverageModel
import Testing

@Suite("The actors file")
struct ActorsFileTests {
  private let codebook = CodebookText.replacing("variables:", with: "actors_file: actors.csv\nvariables:")

  private func read(_ csv: String) -> CodebookReading { CodebookText.read(codebook, files: ["actors.csv": csv]) }

  @Test("Rows of one person add memberships")
  func memberships() throws {
    let reading = read(
      """
      actor,name,gender,class,party,from,to
      p-1,"Sadykova, Aigul",female,candidate,amanat,2020-01-01,2023-01-01
      p-2,Omarov,male,party,,,
      p-1,,,,auyl,2023-01-01,

      """)
    #expect(reading.findings.isEmpty)
    let persons = try #require(reading.codebook).actors.suffix(2)
    let first = try #require(persons.first)
    #expect(first.id == "p-1" && first.kind == .person && first.gender == .female && first.classID == "candidate")
    #expect(first.names.texts == ["en": "Sadykova, Aigul", "kk": "Sadykova, Aigul"])
    #expect(first.relations.map(\.parent) == ["amanat", "auyl"])
    #expect(first.relations.map(\.days.description) == ["2020-01-01..2023-01-01", "2023-01-01..10000-01-01"])
    #expect(persons.last?.relations.isEmpty == true)
  }

  @Test(
    "A fault in a row has its line and column name",
    arguments: [
      ("P 1,X,male,party,,,", "bad-id", "actor"), ("p-1,X,m,party,,,", "unknown-gender", "gender"),
      ("p-1,X,male,partei,,,", "unknown-class", "class"), ("p-1,X,male,party,nobody,,", "unknown-actor", "party"),
      ("p-1,X,male,party,auyl,2023-02-30,", "bad-day", "from"),
      ("p-1,X,male,party,auyl,2023-02-02,2023-02-02", "empty-range", "to"),
      ("p-1,,male,party,,,", "missing-name", "name"), ("amanat,X,male,party,,,", "duplicate-id", "actor"),
      ("p-1,X,male,party,,2023-01-01,", "missing-party", "party"),
      ("ok,Other,male,party,,,", "conflicting-row", "name"),
      ("ok,,,,auyl,2022-06-01,", "overlapping-roles", "party"), ("p-1,Нұр Отан,male,party,,,", "shared-alias", "actor"),
    ])
  func fault(row: String, rule: String, column: String) {
    let reading = read("actor,name,gender,class,party,from,to\nok,Ok,male,party,amanat,2022-01-01,2023-01-01\n\(row)\n")
    #expect(reading.findings.map(\.rule) == [rule])
    #expect(reading.findings.first?.place == .init(file: "actors.csv", line: 3))
    #expect(reading.findings.first?.field == column)
  }

  @Test(
    "A header is checked",
    arguments: [
      ("actor,name,gender", ["missing-column"]), ("actor,name,gender,class,partei", ["unknown-column"]),
      ("actor,name,gender,class,name", ["duplicate-column"]), ("", ["actors-file"]),
    ])
  func header(header: String, rules: [String]) { #expect(read(header + "\n").findings.map(\.rule) == rules) }

  @Test("Two persons of one name are a warning, for data must then use their ids")
  func homonyms() {
    let reading = read("actor,name,gender,class\np-1,Омаров,male,party\np-2,ОМАРОВ ,male,party\n")
    #expect(reading.findings.map(\.rule) == ["shared-name"])
    #expect(reading.codebook?.actors.count == 5)
  }

  @Test("Ten thousand persons are read in order")
  func many() {
    let rows = (0..<10_000).map { "p-\($0),Person \($0),male,candidate,auyl,2023-01-01,2023-02-01\n" }.joined()
    let reading = read("\u{FEFF}actor,name,gender,class,party,from,to\r\n" + rows)
    #expect(reading.findings.isEmpty)
    #expect(reading.codebook?.actors.count == 10_003)
    #expect(reading.codebook?.actors.last?.id == "p-9999")
  }
}
