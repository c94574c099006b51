internal import CoverageModel

/// The fixed words of one language, its decimal mark and its way of writing days.
package struct Wording: Sendable {
  /// The languages with words of their own, in the order in which they were written.
  package static let languages = ["en", "ru", "kk", "fr"]

  /// The language in which labels of the codebook are looked up.
  package let language: String
  package let decimalMark: String

  private let words: [String: String]

  /// The words of `language`; a language without words of its own gets the English ones.
  package init(language: String) {
    self.language = language
    words = Wording.tables[language] ?? Wording.tables["en"] ?? [:]
    decimalMark = ["ru", "kk", "fr"].contains(language) ? "," : "."
  }

  /// Every key and word of a language, nil when it has none. Keys are `phrase.NAME` and `VOCABULARY.CODE`.
  package static func table(of language: String) -> [String: String]? { tables[language] }

  private static let tables = [
    "en": joined(english, englishAgreement), "ru": joined(russian, russianAgreement),
    "kk": joined(kazakh, kazakhAgreement), "fr": joined(french, frenchAgreement),
  ]

  private static func joined(_ words: [String: String], _ others: [String: String]) -> [String: String] {
    words.merging(others) { word, _ in word }
  }

  /// The keys that every language must have.
  package static var keys: [String] {
    Phrase.allCases.map { "phrase.\($0.rawValue)" }
      + Vocabulary.allCases.flatMap { vocabulary in vocabulary.codes.map { "\(vocabulary.rawValue).\($0)" } }
  }

  /// A phrase with its places filled. What is filled in is never searched for places again.
  package func phrase(_ phrase: Phrase, _ places: [String: String] = [:]) -> String {
    let template = words["phrase.\(phrase.rawValue)"] ?? phrase.rawValue
    return places.isEmpty ? template : Wording.fill(template, places)
  }

  /// A label and what it says, with the language's colon.
  package func labelled(_ label: Phrase, _ text: String) -> String {
    phrase(.labelled, ["label": phrase(label), "text": text])
  }

  /// The words for a code; the code itself when the list does not hold it.
  package func term(_ vocabulary: Vocabulary, _ code: String) -> String {
    words["\(vocabulary.rawValue).\(code)"] ?? code
  }

  /// Items joined as a list of this language's sentences.
  package func list(_ parts: [String]) -> String { parts.joined(separator: phrase(.listSeparator)) }

  private static func fill(_ template: String, _ places: [String: String]) -> String {
    var result = ""
    var rest = template[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      result += rest[..<open]
      let name = String(rest[rest.index(after: open)..<close])
      result += places[name] ?? "{\(name)}"
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }
}
