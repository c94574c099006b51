package import CoverageModel

/// An attribution that a coder may accept, change or reject: what part of a text is about an actor, and how.
package struct Suggestion: Sendable, Hashable {
  /// Position in the list of actors.
  package let actor: Int
  /// Unicode scalars of the text, half open; those of one actor do not overlap.
  package var span: Range<Int>
  package let mode: Mode
  package let capacity: Capacity
  package let gender: Gender
  package let genderEvidence: GenderEvidence?
  package var tone: SuggestedTone

  /// What the gender was told from, the surest first.
  package enum GenderEvidence: String, Sendable, Hashable, CaseIterable {
    case codebook, patronymic, surname
    case givenName = "given-name"
  }
}
