/// The language that a text is most likely written in.
package struct LanguageGuess: Sendable, Hashable {
  /// ISO 639-1, such as `kk`.
  package let language: String
  /// ISO 15924, such as `Cyrl`: Kazakh, Serbian and Uzbek are read in more than one script.
  package let script: String
  /// How much likelier a letter of the text is in this language than in the mean of the languages of its script, in nats.
  /// 0 where the script alone tells the language.
  package let score: Double
  /// The language that comes second, nil where the script alone tells the language.
  package let runnerUp: String?
  /// How much likelier the whole text is in this language than in the second one, in nats. Neighbouring features say much
  /// of the same, so this orders guesses and is no probability.
  package let lead: Double
}
