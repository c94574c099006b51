import Testing

@testable import Extraction

@Suite("Looking for phrases")
struct PhraseFinderTests {
  private func first(_ phrases: [String], in text: String) -> String? {
    var lowered = LoweredText()
    lowered.append(line: text)
    return PhraseFinder(phrases).first(in: lowered.bytes)
  }

  @Test("The first of the list is found, wherever the others stand")
  func order() {
    #expect(first(["not found", "404"], in: "Error 404: page Not Found") == "not found")
    #expect(first(["404", "not found"], in: "Not found (404)") == "404")
    #expect(first(["404"], in: "40 4") == nil)
  }

  @Test(
    "Case does not matter in Latin, Cyrillic and Kazakh",
    arguments: [
      ("СТРАНИЦА НЕ НАЙДЕНА", "страница не найдена"), ("ҚАТЕ ОРЫН АЛДЫ", "қате орын алды"),
      ("PAGE NON TROUVÉE", "page non trouvée"),
    ])
  func lowered(text: String, phrase: String) {
    #expect(first(["бет табылмады", phrase], in: "— \(text)!") == phrase)
  }

  @Test("A phrase at the end of the text is found, and one that is cut off is not")
  func ends() {
    #expect(first(["access denied"], in: "access denied") == "access denied")
    #expect(first(["access denied"], in: "access denie") == nil)
    #expect(first(["access denied"], in: "") == nil)
  }
}
