/// Where a text names an actor.
package struct Mention: Sendable, Hashable {
  /// How it was recognised.
  package enum Rule: String, Sendable, Hashable, CaseIterable {
    /// A name as it was listed, in any case: «Токаеву».
    case name
    /// Given name and surname the other way round: «Омарову Даурену».
    case reversed
    /// With initials: «К.-Ж. Токаева».
    case initials
    /// The surname of somebody whom the same text names in full.
    case surname
    /// The office of somebody whom the same text has named.
    case office
  }

  /// Position in the list of actors.
  package let actor: Int
  /// Unicode scalars of the text, half open.
  package let span: Range<Int>
  package let rule: Rule
  /// The listed name that was recognised; see `MentionFinder.name`.
  let text: Int32
}
