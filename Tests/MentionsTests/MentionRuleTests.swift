import CoverageModel
import Mentions
import Testing

@Suite("The rules by which a name counts or does not") struct MentionRuleTests {
  private let finder = MentionFinder([
    MentionActor(id: "omarov", kind: .person, names: ["Даурен Омаров", "Омаров"]),
    MentionActor(id: "kim", kind: .person, names: ["Виктор Ким", "Ким"]),
    MentionActor(id: "butler", kind: .person, names: ["Виктор Бут", "Бут"]),
    MentionActor(id: "abai", kind: .person, names: ["Абай"]),
    MentionActor(id: "auyl", kind: .party, names: ["Ауыл"], rules: NameRules(exclusions: ["Ауыл сыйы"])),
    MentionActor(id: "moroz", kind: .person, names: ["Сергей Мороз", "Мороз"]),
    MentionActor(id: "zaz", kind: .organisation, names: ["ЗАЗ", "Үкімет"]),
    MentionActor(id: "nurlan", kind: .person, names: ["Нурлан Ахметов"]),
    MentionActor(id: "asel", kind: .person, names: ["Асель Ахметова"]),
    MentionActor(id: "president", kind: .person, names: ["Касым Тулеев"], offices: ["Президент"]),
    MentionActor(id: "quoted", kind: .party, names: ["Рух"], rules: NameRules(needs: .quotes)),
  ])

  private func doubts(_ text: String, _ actor: String, _ language: String) -> [MentionDoubt?] {
    finder.explanation(of: text, language: language).filter { finder.actors[$0.mention.actor].id == actor }.map(\.doubt)
  }

  @Test(
    "Each rule has a text where the name counts and one where it does not",
    arguments: [
      ("певица Роза Омарова пела", "речь Омарова слушали", "omarov", MentionDoubt.otherGivenName, "ru"),
      ("писал Б. Омаров", "писал Д. Омаров", "omarov", .otherInitial, "ru"),
      ("приехал Ким Чен Ын", "приехал Ким", "kim", .givenName, "ru"),
      ("Вчера утром Бут рассказала", "Вчера утром Бут рассказал", "butler", .otherGender, "ru"),
      ("Біз «Абай жолы» романын оқыдық", "Біз Абайды оқыдық", "abai", .title, "kk"),
      ("Біз Абай ауданында тұрамыз", "Біз Абай туралы айттық", "abai", .place, "kk"),
      ("Живёт на улице Абая", "Читает стихи Абая", "abai", .place, "ru"),
      ("Мороз ослабел к утру", "Кандидат Мороз ослабел к утру", "moroz", .everydayWord, "ru"),
      ("Ауыл тұрғындары шықты", "Ауыл партиясы шықты", "auyl", .everydayWord, "kk"),
      ("Министр Ауыл сыйы туралы айтты", "Министр Ауыл туралы айтты", "auyl", .withinLonger, "kk"),
      ("Новый ЗАЗ-1103 собран", "Новый ЗАЗ собран", "zaz", .model, "ru"),
      ("Көрші Чехия Үкіметі кетті", "Көрші елге Үкімет жауап берді", "zaz", .ofAnother, "kk"),
      ("Көп жылдан бері Үкіметтер келісті", "Көп жылдан бері Үкімет келісті", "zaz", .plural, "kk"),
      ("Он о партии Рух писал", "Он о партии «Рух» писал", "quoted", .unquoted, "ru"),
    ])
  func pair(_ pair: (against: String, for: String, actor: String, doubt: MentionDoubt, language: String)) {
    #expect(doubts(pair.against, pair.actor, pair.language).contains(pair.doubt))
    #expect(!doubts(pair.against, pair.actor, pair.language).contains(nil))
    #expect(doubts(pair.for, pair.actor, pair.language).contains(nil))
  }

  @Test("A surname that nobody listed counts once the person was named in full")
  func surname() {
    #expect(doubts("Ахметов молчал.", "nurlan", "ru") == [.notNamedYet])
    let text = "Нурлан Ахметов вышел. Ахметов молчал."
    #expect(finder.mentions(in: text, language: "ru").map(\.rule) == [.name, .surname])
  }

  @Test("Of two of one surname it is the one whom the text names in full, and nobody when it names both or none")
  func shared() {
    // «Ахметова» is Асель in the nominative and Нурлан in the genitive.
    let one = finder.mentions(in: "Асель Ахметова пришла. Все ждали: Ахметова ответит.", language: "ru")
    #expect(one.map { finder.actors[$0.actor].id } == ["asel", "asel"])
    let both = finder.mentions(in: "Асель Ахметова и Нурлан Ахметов. Потом Ахметова ответит.", language: "ru")
    #expect(both.map { finder.actors[$0.actor].id } == ["asel", "nurlan"])
  }

  @Test("An office is the person whom the text has named, and nobody before")
  func office() {
    #expect(finder.mentions(in: "Президент прибыл.", language: "ru").isEmpty)
    let found = finder.mentions(in: "Касым Тулеев прибыл. Президент доволен, Президента ждали.", language: "ru")
    #expect(found.map(\.rule) == [.name, .office, .office])
  }

  @Test("A name within a longer one is counted once, as the longer")
  func longest() {
    let found = finder.mentions(in: "Слово взял Даурен Омаров.", language: "ru")
    #expect(found.map(\.span) == [11..<24])
  }

  @Test("Names that may be mistaken are told: everyday words, and forms of another's name")
  func collisions() {
    let finder = MentionFinder([
      MentionActor(id: "a", kind: .person, gender: .male, names: ["Омаров"]),
      MentionActor(id: "b", kind: .person, gender: .female, names: ["Омарова"]),
      MentionActor(id: "c", kind: .party, names: ["Ауыл"]),
      MentionActor(id: "d", kind: .party, names: ["Amanat"]),
    ])
    #expect(
      NameCollision.all(of: finder) == [
        NameCollision(actor: 1, name: "Омарова", kind: .actor(0, name: "Омаров")),
        NameCollision(actor: 2, name: "Ауыл", kind: .everydayWord),
      ])
  }

  @Test(
    "A name in Cyrillic is found in Latin letters: the Kazakh alphabets of 2021 and 2018, and as English writes it",
    arguments: [
      ("Şara Jünısova", "kk"), ("Şara Jünısovanyñ", "kk"), ("Shara Júnisova", "kk"), ("Shara Júnisovanyń", "kk"),
      ("Shara Zhunisova", "en"), ("Shara Zhunisova's", "en"),
    ])
  func latin(_ name: String, _ language: String) {
    let finder = MentionFinder([MentionActor(id: "a", kind: .person, names: ["Шара Жүнісова"])])
    #expect(finder.mentions(in: "— \(name) —", language: language).count == 1)
  }
}
