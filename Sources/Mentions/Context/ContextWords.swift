/// Words around a name that say what it is, by their beginnings.
enum ContextWords {
  /// Beside the name of a party.
  static let party = beginnings("парти фракци партія partiia partia party движени қозғалы блок коалици")

  /// In a sentence about parties.
  static let election = beginnings(
    """
    парти фракци сайла үміткер кандидат дауыс тізім дебат съезд депутат төраға мүше филиал штаб үгіт бағдарлама партія
    выбор голос список списк лидер председател агитац программ мажилис мәжіліс парламент
    """)

  /// After a person's name, when the name is a place's or a thing's.
  static let placesAfter = beginnings(
    """
    аудан қала көше даңғыл ауыл атындағы ескерткіш мұражай музей орталы әлем жолы театр университет мектеп
    алаң саябақ облыс округ
    """)

  /// Before a person's name, when the name is a place's or a thing's.
  static let placesBefore = beginnings(
    "улиц проспект площад район имени посел музе театр университет вулиц імені мост школ парк фонд")

  /// After an everyday word, which makes another word of the two: «ауыл шаруашылығы» is agriculture.
  static let compoundsAfter = beginnings("шаруашылы")

  private static func beginnings(_ text: String) -> [[UInt16]] {
    text.split { $0 == " " || $0 == "\n" }.map { LetterTable.shared.folded($0) }
  }

  static func has(_ words: [[UInt16]], _ letters: [UInt16]) -> Bool { words.contains { letters.starts(with: $0) } }
}
