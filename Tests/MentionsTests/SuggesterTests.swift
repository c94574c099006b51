import CoverageModel
import Mentions
import Testing

@Suite("Suggestions from mentions") struct SuggesterTests {
  private static let actors = [
    MentionActor(id: "omarov", kind: .person, gender: .male, names: ["Даурен Омаров", "Омаров"], capacity: .candidate),
    MentionActor(id: "asel", kind: .person, names: ["Асель Маратовна Жунусова", "Жунусова"]),
    MentionActor(id: "cec", kind: .organisation, names: ["Центральная избирательная комиссия"], capacity: .official),
    MentionActor(id: "auyl", kind: .party, names: ["Ауыл"], capacity: .party),
  ]

  /// Each suggestion as the actor, the words and the mode.
  private func suggested(_ text: String, _ rule: AboutRule = .sentence, language: String = "ru") -> [String] {
    let scalars = Array(text.unicodeScalars)
    return suggestions(text, rule, language).map { suggestion in
      var words = String.UnicodeScalarView()
      words.append(contentsOf: scalars[suggestion.span])
      return "\(SuggesterTests.actors[suggestion.actor].id) \(suggestion.mode.name): \(String(words))"
    }
  }

  private func suggestions(_ text: String, _ rule: AboutRule = .sentence, _ language: String = "ru") -> [Suggestion] {
    let finder = MentionFinder(SuggesterTests.actors)
    return Suggester(SuggesterTests.actors, rule: rule).suggestions(
      for: finder.mentions(in: text, language: language), in: text, language: nil)
  }

  @Test("The sentences that name an actor are about it; neighbours are one suggestion")
  func sentences() {
    let text = "Было холодно. Приехал Омаров. Встретили Омарова цветами! Потом все ушли. Омаров остался."
    #expect(
      suggested(text) == [
        "omarov indirect: Приехал Омаров. Встретили Омарова цветами!", "omarov indirect: Омаров остался.",
      ])
  }

  @Test("By paragraphs and by mentions")
  func rules() {
    let text = "Приехал Омаров. Все рады.\nУшли все. И Омаров."
    #expect(
      suggested(text, .paragraph) == ["omarov indirect: Приехал Омаров. Все рады.\nУшли все. И Омаров."])
    #expect(suggested(text, .mention) == ["omarov indirect: Омаров", "omarov indirect: Омаров"])
  }

  @Test("A sentence that names two actors is about both; what is about one actor never overlaps")
  func several() {
    let text = "Омаров и «Ауыл» спорили. Жунусова молчала."
    #expect(
      suggested(text) == [
        "omarov indirect: Омаров и «Ауыл» спорили.", "auyl indirect: Омаров и «Ауыл» спорили.",
        "asel indirect: Жунусова молчала.",
      ])
    let found = suggestions(text + " " + text)
    for actor in Set(found.map(\.actor)) {
      let own = found.filter { $0.actor == actor }.map(\.span)
      #expect(zip(own, own.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound })
    }
  }

  @Test(
    "Who is quoted speaks; who is spoken of does not",
    arguments: [
      ("«Мы построим новую дорогу», — сказал Омаров.", "omarov direct"),
      ("Омаров заявил: «Мы построим новую дорогу».", "omarov direct"),
      ("— Мы построим новую дорогу, — сказал Омаров.", "omarov direct"),
      ("«Омаров построит новую дорогу», — сказали жители.", "omarov indirect"),
      ("Омаров заявил, что дорогу построят.", "omarov indirect"),
      ("Омаров возглавил союз «Рост и труд».", "omarov indirect"),
    ])
  func speech(_ text: String, _ start: String) {
    #expect(suggested(text) == ["\(start): \(text)"])
  }

  @Test("In a quotation about another it is the nearest to the word of saying who speaks")
  func twoInOne() {
    #expect(
      suggested("«Я не согласен с ними во всём», — сказал Омаров, а Жунусова промолчала.").map {
        $0.prefix(while: { $0 != ":" })
      }
        == ["omarov direct", "asel indirect"])
  }

  @Test("A text goes on about an institution by a word of its name")
  func continuation() {
    #expect(
      suggested("Центральная избирательная комиссия собралась. Комиссия решила. Дождь прошёл.") == [
        "cec indirect: Центральная избирательная комиссия собралась. Комиссия решила."
      ])
  }

  @Test("Words before the name tell the capacity, else the codebook does")
  func capacity() {
    #expect(suggestions("Депутат Омаров пришёл.").map(\.capacity) == [.official])
    #expect(suggestions("Пришёл Омаров.").map(\.capacity) == [.candidate])
    #expect(suggestions("Пришёл эксперт Жунусова.").map(\.capacity) == [.expert])
    #expect(suggestions("Пришла Жунусова.").map(\.capacity) == [.unclear])
  }

  @Test("Gender is the codebook's, else told from the patronymic; an institution has none")
  func gender() {
    let text = "Омаров, Жунусова и «Ауыл»."
    let found = Dictionary(suggestions(text).map { ($0.actor, $0) }, uniquingKeysWith: { first, _ in first })
    #expect(found[0]?.gender == .male && found[0]?.genderEvidence == .codebook)
    #expect(found[1]?.gender == .female && found[1]?.genderEvidence == .patronymic)
    #expect(found[3]?.gender == .notApplicable && found[3]?.genderEvidence == nil)
  }

  @Test("Initials and abbreviations end no sentence")
  func stops() {
    #expect(
      suggested("На ул. Мира Д. Омаров встретил людей. Ушёл.") == [
        "omarov indirect: На ул. Мира Д. Омаров встретил людей."
      ])
  }

  @Test(
    "A text that is one long sentence, or nothing but stops, quotes or sentences, takes time by its length",
    arguments: ["Омаров ", "Омаров. ", "«Омаров» ", "«а б в» сказал Омаров ", ".", ". ", "Омаров.\n", "а. "])
  func long(piece: String) {
    let text = String(repeating: piece, count: 30_000 / piece.unicodeScalars.count) + " Приехал Омаров."
    for rule in AboutRule.allCases {
      let found = suggestions(text, rule)
      #expect(found.last?.span.upperBound == text.unicodeScalars.count - (rule == .mention ? 1 : 0))
      #expect(zip(found, found.dropFirst()).allSatisfy { $0.span.upperBound <= $1.span.lowerBound })
    }
  }
}
