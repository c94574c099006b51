internal import CoverageModel

/// One name of an actor as it is looked for. Plain numbers: of twenty thousand each is met once in a while, and what it would point to
/// would have to be fetched from far.
struct NamePattern: Sendable {
  /// What the actor says of it.
  struct Head: Sendable {
    /// Position in the list of actors.
    let actor: Int
    let kind: MentionActor.Kind
    /// Of a person of known gender.
    let isFemale: Bool?
    /// A surname, or what else is the end of a longer name of the actor: what stands before it may make it another's.
    var isBare = false
    /// A surname that the analyst did not list by itself.
    var isImplied = false
    /// A wording that only looks like a name of the actor.
    var isExclusion = false
    var needs: NameRules.Evidence?
    /// The name as it was typed: its position in `NameIndex.texts`.
    var text: Int32 = 0

    var isPerson: Bool { kind == .person }
    var isParty: Bool { kind == .party }
  }

  let head: Head
  /// Where its words begin in `NameIndex.wordsOfPatterns`, and how many they are.
  let firstWord: Int32
  let wordCount: Int
  /// The word by which it is found: the surname of a person, else the first.
  let anchor: Int
  /// Whether it is found in small letters, too: a long name can be nothing else.
  let isFoundInSmallLetters: Bool
}
