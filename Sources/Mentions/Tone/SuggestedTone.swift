/// The tone of a text towards an actor as a classifier sees it, for a coder to judge anew; or why there is none.
package enum SuggestedTone: Sendable, Hashable {
  case told(Told)
  /// No tone is likely enough.
  case unsure
  /// Nobody has marked texts of this language to learn from: Kazakh, or one that is not known.
  case noModel

  package struct Told: Sendable, Hashable {
    /// -1, 0 or 1.
    package let step: Int
    /// In the eyes of the model, a fraction.
    package let probability: Double
    package let language: ToneLanguage
    /// How often this tone was right where it was suggested for sentences that the model was not taught.
    package let record: ToneModel.Outcome
  }
}
