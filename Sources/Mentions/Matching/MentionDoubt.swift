/// Why something that looks like a name of an actor is not counted.
package enum MentionDoubt: String, Sendable, Hashable, CaseIterable {
  /// «Ақ жол» lies within «Ақ жол партиясы», and «Аманат» within an excluded wording.
  case withinLonger = "within-longer"
  /// A wording that the analyst excluded.
  case excluded
  /// Several actors have the name, and the text names none of them in full.
  case shared
  /// A surname or an office of somebody whom the text has not named yet.
  case notNamedYet = "not-named-yet"
  /// «Абай жолы»: the first word of a title in quotes.
  case title
  /// «певица Роза Омарова» is not Даурен Омаров.
  case otherGivenName = "other-given-name"
  /// «Б. Омаров» is not Даурен Омаров.
  case otherInitial = "other-initial"
  /// «Ким Чен Ын» is not Виктор Ким.
  case givenName = "given-name"
  /// «улица Абая», «Абай ауданы».
  case place
  /// «Бут рассказала» is not Виктор Бут.
  case otherGender = "other-gender"
  /// «Мороз ослабел», «Ауыл тұрғындары»: an everyday word where every word has a capital.
  case everydayWord = "everyday-word"
  /// The codebook asks for quotes around the name.
  case unquoted
  /// «Чехия Үкіметі» is another country's.
  case ofAnother = "of-another"
  /// «үкіметтер» are many.
  case plural
  /// «ЗАЗ-1103» is a car.
  case model
}
