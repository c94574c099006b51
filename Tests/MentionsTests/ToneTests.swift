import Mentions
import Testing

@Suite("Tone towards an actor")
struct ToneTests {
  private static let actors = [
    MentionActor(id: "omarov", kind: .person, names: ["Даурен Омаров"]),
    MentionActor(id: "parker", kind: .person, names: ["John Parker"]),
  ]

  private func tones(_ text: String, _ language: String?, about rule: AboutRule = .sentence) -> [SuggestedTone] {
    let found = MentionFinder(Self.actors).mentions(in: text, language: language)
    return Suggester(Self.actors, rule: rule).suggestions(for: found, in: text, language: language).map(\.tone)
  }

  @Test("Clear praise and clear blame are told apart")
  func clear() throws {
    func step(_ text: String) -> Int? {
      if case .told(let told)? = tones(text, "en").first { told.step } else { nil }
    }
    #expect(step("John Parker is a great leader, praised by all for his courage and his success.") == 1)
    #expect(step("John Parker was accused of fraud and lied about the terrible scandal.") == -1)
  }

  @Test("A tone comes with how often it was right, and as a probability above its threshold")
  func record() throws {
    guard case .told(let told)? = tones("John Parker was accused of fraud and lied about it.", "en").first else {
      Issue.record("no tone")
      return
    }
    #expect(told.language == .english)
    #expect(told.record.right > 0 && told.record.right <= told.record.suggested)
    #expect(told.probability * 1000 >= Double(told.record.threshold) && told.probability <= 1)
  }

  @Test("Kazakh, and a language that is not known, have no model", arguments: ["kk", "uk", nil])
  func noModel(_ language: String?) {
    #expect(tones("Даурен Омаров сөз сөйледі.", language) == [.noModel])
  }

  @Test("A Kazakh sentence in a Russian text has no model either")
  func kazakhSentence() {
    #expect(tones("Даурен Омаров сайлауға қатысты деп мәлімдеді Әділет.", "ru") == [.noModel])
    #expect(tones("Даурен Омаров приехал в посёлок Ақсу на встречу.", "ru") != [.noModel])
  }

  @Test("A model reads what it writes", arguments: ToneLanguage.allCases)
  func text(_ language: ToneLanguage) throws {
    let model = try #require(language.model)
    let read = try #require(ToneModel(text: model.text))
    #expect(read.weights == model.weights && read.bias == model.bias && read.outcomes == model.outcomes)
    #expect(read.text == model.text)
    #expect(model.weights.count > 1000)
  }

  @Test(
    "Anything else is no model",
    arguments: [
      "", "qamtu-tone-model 2 russian kept-apart 1", "qamtu-tone-model 1 klingon kept-apart 1",
      "qamtu-tone-model 1 russian kept-apart 1\ntone -1\ntone 0\ntone 1\nbias 1 1\n",
    ])
  func otherText(_ text: String) {
    #expect(ToneModel(text: text) == nil)
  }

  @Test("A weight of a feature that is not known makes no model")
  func otherFeature() throws {
    let text = try #require(ToneLanguage.english.model).text
    #expect(ToneModel(text: text + "weight nowhere word 1 2\n") == nil)
    #expect(ToneModel(text: text + "weight before longer 1 2\n") == nil)
    #expect(ToneModel(text: text + "weight before word one 2\n") == nil)
  }

  @Test("Where a word stands to the actor is kept apart")
  func places() {
    func names(_ text: String, _ actor: Range<Int>) -> Set<String> {
      Set(ToneModel.features(of: text, actor: actor, language: .english).keys.map(\.text))
    }
    let blamed = names("Smith accused Parker", 14..<20)
    #expect(
      blamed.isSuperset(of: ["before accus", "before1 accus", "before2 smith", "clause accus", "listedBefore3 bad"]))
    let blaming = names("Parker accused Smith", 0..<6)
    #expect(blaming.isSuperset(of: ["behind accus", "behind1 accus", "listedBehind3 bad"]))
    #expect(names("Parker, said Smith", 0..<6).isSuperset(of: ["behind1 ,", "behind2 said"]))
    #expect(!names("Parker, said Smith", 0..<6).contains("clause said"))
  }

  @Test("Case, ё and invisible characters make no difference")
  func folding() {
    let plain = ToneModel.features(of: "Её обвинили", actor: 0..<2, language: .russian)
    #expect(
      ToneModel.features(of: "ЕЕ ОБВИ\u{AD}НИЛИ", actor: 0..<2, language: .russian).keys.map(\.text).sorted()
        == plain.keys.map(\.text).filter { $0 != "within ее" }.sorted())
  }

  @Test(
    "Every text has probabilities that sum to 1", arguments: ["", "Parker", "Parker 𝒳𝒴 漢字 \u{301}", "\u{0}Parker\u{0}"])
  func probabilities(_ text: String) throws {
    let model = try #require(ToneLanguage.english.model)
    let count = text.unicodeScalars.count
    let all = model.probabilities(
      of: ToneModel.features(of: text, actor: 0..<min(6, count), language: .english))
    #expect(abs(all.reduce(0, +) - 1) < 1e-12 && all.allSatisfy { $0 > 0 })
  }

  @Test("A sentence without an end is looked at near the actor only")
  func endless() {
    let near = String(repeating: "and so on ", count: 200)
    let text = "John Parker was accused of fraud " + near
    let features = ToneModel.features(of: text, actor: 0..<11, language: .english)
    #expect(features == ToneModel.features(of: text + " great praise", actor: 0..<11, language: .english))
  }
}
