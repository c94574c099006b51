import CoverageModel
import Reports
import Testing

@Suite("Wording")
struct WordingTests {
  @Test("every language has a word for every key, and no other keys", arguments: Wording.languages)
  func everyKey(language: String) throws {
    let words = try #require(Wording.table(of: language))
    #expect(Set(Wording.keys).subtracting(words.keys).sorted() == [])
    #expect(Set(words.keys).subtracting(Wording.keys).sorted() == [])
    #expect(words.filter { $0.value.isEmpty }.keys.sorted() == [])
  }

  @Test("a phrase has the same places in every language", arguments: Wording.languages)
  func samePlaces(language: String) throws {
    let words = try #require(Wording.table(of: language))
    let english = try #require(Wording.table(of: "en"))
    for (key, text) in english {
      #expect(places(text) == places(words[key] ?? ""), "\(key)")
    }
  }

  @Test("what fills a place is not searched for places")
  func noSecondFilling() {
    let text = Wording(language: "en").phrase(.daysIncluded, ["from": "{to}", "to": "{from}"])
    #expect(text == "{to} to {from}, both included")
  }

  @Test("days are written as each language writes them, with the last day of the range")
  func days() throws {
    let range = DayRange(
      start: try #require(CalendarDay("2023-02-18")), end: try #require(CalendarDay("2023-03-18")))
    #expect(Wording(language: "en").days(range) == "18 February 2023 to 17 March 2023, both included")
    #expect(Wording(language: "ru").days(range) == "с 18 февраля 2023 г. по 17 марта 2023 г. включительно")
    #expect(Wording(language: "kk").days(range) == "2023 ж. 18 ақпан – 2023 ж. 17 наурыз, екі күн де кіреді")
    #expect(Wording(language: "fr").days(range) == "du 18 février 2023 au 17 mars 2023 inclus")
  }

  @Test("a code outside the lists and a language without words are printed as they are")
  func unknown() {
    #expect(Wording(language: "kk").term(.indicator, "own-index") == "own-index")
    #expect(Wording(language: "uz").phrase(.total) == Wording(language: "en").phrase(.total))
  }

  @Test("a label comes from the codebook, else from the fixed words, and an empty code is not coded")
  func labels() {
    let wording = Wording(language: "ru")
    #expect(wording.label(GroupLabel(dimension: .mode, code: "direct")) == "Прямая речь")
    #expect(wording.label(GroupLabel(dimension: .tone, code: "")) == "не кодировалось")
    #expect(wording.label(GroupLabel(dimension: .day, code: "2023-03-01")) == "1 марта 2023 г.")
    let own = GroupLabel(dimension: .mode, code: "direct", text: LocalizedText(["ru": "Синхрон"]))
    #expect(wording.label(own) == "Синхрон")
  }

  private func places(_ text: String) -> [String] {
    text.split(separator: "{", omittingEmptySubsequences: false).dropFirst().map { String($0.prefix { $0 != "}" }) }
      .sorted()
  }
}
