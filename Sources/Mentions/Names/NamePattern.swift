/// One name of an actor as it is looked for.
struct NamePattern: Sendable {
  /// Position in the list of actors.
  let actor: Int
  let isPerson: Bool
  let isParty: Bool
  /// Positions in `NameIndex.words`, in the order of the name.
  let words: [Int]
  /// The word by which it is found: the surname of a person, else the first.
  let anchor: Int
  /// Whether it is found in small letters, too: a long name can be nothing else.
  let isFoundInSmallLetters: Bool
  /// A surname that the analyst did not list by itself.
  let isImplied: Bool
  /// A wording that only looks like a name of the actor.
  let isExclusion: Bool
  /// A surname, or what else is the end of a longer name of the actor: what stands before it may make it another's.
  let isBare: Bool
  /// Of a person of known gender.
  let isFemale: Bool?
  /// The name as it was typed.
  let text: String
}
