/// What part of a text counts as being about an actor whom it names.
package enum AboutRule: String, Sendable, Hashable, CaseIterable {
  /// The sentences that name the actor; neighbours are joined.
  case sentence
  /// The paragraphs that name the actor.
  case paragraph
  /// The names themselves.
  case mention
}
