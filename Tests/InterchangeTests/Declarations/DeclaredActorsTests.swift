import Containers
import CoverageModel
import Interchange
import Testing

@Suite("Persons of the monthly declarations")
struct DeclaredActorsTests {
  static let codebook = Codebook(
    id: "small", title: LocalizedText(["en": "Small"]), version: "1.0.0", status: .draft, fingerprint: "",
    languages: ["en"],
    zone: .utc,
    actors: ["lr", "libres"].map {
      Actor(id: $0, kind: .party, names: LocalizedText(["en": $0.uppercased()]), classID: "party")
    } + [
      Actor(
        id: "le-pen", kind: .person, names: LocalizedText(["en": "Marine Le Pen"]), aliases: ["en": ["Le Pen Marine"]],
        gender: .female, classID: "politician")
    ])

  private func derive(_ rows: [String], year: Int = 2019) throws -> DeclaredActors {
    let text = "month,station,prog_type,name,label,party,time\n" + rows.map { $0 + "\n" }.joined()
    return try DeclaredActors(
      codebook: Self.codebook, sources: [DeclarationSource(name: "routine-\(year).csv", bytes: Array(text.utf8))])
  }

  private func lines(_ actors: DeclaredActors) -> [String] {
    String(decoding: actors.actors, as: UTF8.self).split(separator: "\n").dropFirst().map(String.init)
  }

  @Test("Months of one party are one half-open membership, up to the month before another party")
  func memberships() throws {
    let actors = try derive([
      "2019-12-01,TF1,JT,Pradié Aurélien,X,Libres,1", "2019-01-01,TF1,JT,Pradié Aurélien,X,LR,1",
      "2019-06-01,TF1,JT,Pradié Aurélien,X,LR,1",
    ])
    #expect(
      lines(actors) == [
        "pradie-aurelien,Pradié Aurélien,unknown,politician,lr,2019-01-01,2019-07-01",
        "pradie-aurelien,Pradié Aurélien,unknown,politician,libres,2019-12-01,2020-01-01",
      ])
    #expect(actors.findings.isEmpty)
  }

  @Test("Of two parties in a month the one with more time counts, and the other is reported")
  func twoParties() throws {
    let actors = try derive([
      "2019-01-01,TF1,JT,Doe Jane,X,Libres,1", "2019-01-01,TF1,JT,Doe Jane,X,LR,3",
      "2019-01-01,TF1,MAG,Doe Jane,X,Libres,1",
    ])
    #expect(lines(actors) == ["doe-jane,Doe Jane,unknown,politician,lr,2019-01-01,2019-02-01"])
    #expect(actors.findings.map(\.rule) == ["two-parties"])
    #expect(actors.findings.map(\.place.line) == [2])
  }

  @Test("The executive is a class and not a party, and NA is no party")
  func executive() throws {
    let actors = try derive([
      "2019-01-01,TF1,JT,Doe Jane,Ministre,Exécutif,5", "2019-02-01,TF1,JT,Doe Jane,X,LR,3",
      "2019-01-01,TF1,JT,Roe Max,X,NA,1",
    ])
    #expect(
      lines(actors) == [
        "doe-jane,Doe Jane,unknown,executive,lr,2019-02-01,2019-03-01", "roe-max,Roe Max,unknown,politician,,,",
      ])
  }

  @Test("Spellings that differ in accents and hyphens are one person under the commonest of them")
  func spellings() throws {
    let rows = ["Abad Rémi", "Abad Remi", "Abad Rémi", "ABAD-REMI"].map { "2019-01-01,TF1,JT,\($0),X,NA,1" }
    #expect(lines(try derive(rows)) == ["abad-remi,Abad Rémi,unknown,politician,,,"])
  }

  @Test("Persons with an entry in the codebook are left out")
  func known() throws {
    #expect(lines(try derive(["2019-01-01,TF1,JT,Le Pen Marine,X,LR,1"])).isEmpty)
  }

  @Test("A month that nobody knows dates a membership only when there is no other")
  func undated() throws {
    let actors = try derive([
      "2021-05-01,TF1,JT,Doe Jane,X,Libres,9", "2019-03-01,TF1,JT,Doe Jane,X,LR,1", "2021-05-01,TF1,JT,Roe Max,X,LR,1",
    ])
    #expect(
      lines(actors) == [
        "doe-jane,Doe Jane,unknown,politician,lr,2019-03-01,2019-04-01",
        "roe-max,Roe Max,unknown,politician,lr,2019-01-01,2020-01-01",
      ])
  }

  @Test("A party that the codebook does not know stops the run, with a suggestion")
  func unknownParty() throws {
    let error = #expect(throws: Findings.self) { try derive(["2019-01-01,TF1,JT,Doe Jane,X,Libre,1"]) }
    #expect(error?.all.map(\.rule) == ["unknown-actor"])
    #expect(error?.all.first?.mend.lowercased().contains("libres") == true)
  }
}
