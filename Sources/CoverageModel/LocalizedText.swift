/// A text in several languages, by language code.
package struct LocalizedText: Sendable, Hashable {
  /// Language code to text.
  package let texts: [String: String]

  package init(_ texts: [String: String]) { self.texts = texts }

  /// The text in `language`, else in English, else in the first language in code order; empty when there is none.
  package func text(in language: String) -> String {
    texts[language] ?? texts["en"] ?? texts.min { $0.key < $1.key }?.value ?? ""
  }

  package var isEmpty: Bool { texts.isEmpty }
}
