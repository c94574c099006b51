internal import CoverageModel

/// The words of a decision sheet in the languages that sheets are written in.
enum DecisionWords: String, CaseIterable {
  case sheet, item, title, variable, actor, place, text, coder, decision, note, hint, presence, absent, present, span,
    measure

  /// In a language, else in English.
  func text(in language: String) -> String {
    let words = DecisionWords.table[language] ?? DecisionWords.english
    return words[self] ?? DecisionWords.english[self] ?? rawValue
  }

  /// In every language.
  var texts: [String] { [DecisionWords.english[self] ?? rawValue] + DecisionWords.table.values.compactMap { $0[self] } }

  private static let table = ["en": english, "ru": russian, "kk": kazakh, "fr": french]

  private static let english: [DecisionWords: String] = [
    .sheet: "decisions", .item: "item", .title: "title", .variable: "difference", .actor: "actor", .place: "place",
    .text: "text", .coder: "coder", .decision: "decision", .note: "note",
    .hint: "The number of the coder who is right, or another code.", .presence: "is it there?", .absent: "no",
    .present: "yes", .span: "span", .measure: "measure",
  ]

  private static let russian: [DecisionWords: String] = [
    .sheet: "решения", .item: "материал", .title: "заголовок", .variable: "расхождение", .actor: "субъект",
    .place: "место", .text: "текст", .coder: "кодировщик", .decision: "решение", .note: "примечание",
    .hint: "Номер кодировщика, который прав, или другой код.", .presence: "есть ли упоминание?", .absent: "нет",
    .present: "есть", .span: "отрезок", .measure: "объём",
  ]

  private static let kazakh: [DecisionWords: String] = [
    .sheet: "шешімдер", .item: "материал", .title: "тақырып", .variable: "айырмашылық", .actor: "субъект",
    .place: "орны", .text: "мәтін", .coder: "кодтаушы", .decision: "шешім", .note: "ескертпе",
    .hint: "Дұрыс кодтаған кодтаушының нөмірі немесе басқа код.", .presence: "бар ма?", .absent: "жоқ",
    .present: "бар", .span: "үзінді", .measure: "көлемі",
  ]

  private static let french: [DecisionWords: String] = [
    .sheet: "décisions", .item: "élément", .title: "titre", .variable: "différence", .actor: "acteur",
    .place: "passage", .text: "texte", .coder: "codeur", .decision: "décision", .note: "remarque",
    .hint: "Le numéro du codeur qui a raison, ou un autre code.", .presence: "présent ?", .absent: "non",
    .present: "oui", .span: "passage", .measure: "mesure",
  ]
}
