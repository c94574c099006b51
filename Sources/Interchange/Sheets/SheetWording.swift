internal import CoverageModel

/// The fixed words of coding sheets in one language.
struct SheetWording: Sendable {
  /// The languages with words of their own.
  static let languages = ["en", "ru", "kk", "fr"]

  private let words: [String: String]

  /// The words of `language`; a language without words of its own gets the English ones.
  init(language: String) { words = SheetWording.table(of: language) ?? SheetWording.english }

  /// Keys are `phrase.NAME`, `column.NAME`, `state.CODE` and `VARIABLE.CODE`.
  static func table(of language: String) -> [String: String]? {
    switch language {
    case "en": english
    case "ru": russian
    case "kk": kazakh
    case "fr": french
    default: nil
    }
  }

  /// The words for one code in every language.
  static func labels(_ vocabulary: String, _ code: String) -> LocalizedText {
    let key = "\(vocabulary).\(code)"
    return LocalizedText(
      Dictionary(
        uniqueKeysWithValues: languages.compactMap { language in
          table(of: language)?[key].map { (language, $0) }
        }))
  }

  func phrase(_ phrase: SheetPhrase) -> String { words["phrase.\(phrase.rawValue)"] ?? phrase.rawValue }

  /// How the sheet is filled in, one rule a line.
  var guide: [String] { SheetWording.guideNumbers.compactMap { words["guide.\($0)"] } }

  private static let guideNumbers = 1...11
}
