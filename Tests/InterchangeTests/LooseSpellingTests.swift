import Containers
import CoverageModel
import Interchange
import Testing

/// Names are matched as they are written; what would match but for case and spaces is said to.
@Suite struct LooseSpellingTests {
  @Test(
    arguments: [
      ("AMANAT", "amanat", "letter case"), ("аМАНАТ", "Аманат", "letter case"),
      ("Нур\u{A0}Отан", "Нур Отан", "white space"), ("Нур  Отан", "Нур Отан", "white space"),
      ("\u{A0}Auyl\u{2009}", "Auyl", "white space"), ("нур \u{A0} ОТАН", "Нур Отан", "letter case and white space"),
    ])
  func actorsOfAnotherCaseOrSpacingAreSuggested(written: String, meant: String, difference: String) throws {
    let reading = read(["items.csv": oneItem, "attributions.csv": attributionsHeader + "a1,\(written),0,1,,,,,\n"])
    let finding = try #require(reading.findings.first)
    #expect(reading.findings.map(\.rule) == ["unknown-actor"])
    #expect(finding.place == Finding.Place(file: "attributions.csv", line: 2, column: 4))
    #expect(finding.mend == "Did you mean \"\(meant)\"? It differs in \(difference) only.")
  }

  @Test(arguments: ["KHABAR  tv", "khabar tv", "Khabar\u{202F}TV"])
  func outletsOfAnotherCaseOrSpacingAreSuggested(written: String) throws {
    let finding = try #require(
      read(["items.csv": itemsHeader + "a1,\(written),2023-03-01T20:00:00,60,\n"]).findings.first)
    #expect(finding.rule == "unknown-outlet")
    #expect(finding.mend.hasPrefix("Did you mean \"Khabar TV\"? It differs in "))
  }

  @Test func decomposedLettersAreNamedForWhatTheyAre() throws {
    let spring = SpringCodebook.codebook
    let codebook = Codebook(
      id: "c", title: spring.title, version: "1.0.0", status: .draft, fingerprint: "", languages: ["en"],
      zone: spring.zone, outlets: [Outlet(id: "o", names: LocalizedText(["en": "Télé"]), medium: .tv)])
    let text = itemsHeader + "a1,Te\u{301}le\u{301},2023-03-01T20:00:00,60,\n"
    let finding = try #require(
      CorpusReader(codebook: codebook).read(
        name: "", files: [CorpusFile(name: "items.csv", source: .bytes(Array(text.utf8)))]
      ).findings.first { $0.rule == "unknown-outlet" })
    #expect(finding.mend.hasSuffix("It differs in how its letters are encoded only."))
  }
}
