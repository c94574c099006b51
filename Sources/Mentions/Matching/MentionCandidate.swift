/// What may be a mention, until its surroundings have been looked at.
struct MentionCandidate {
  let pattern: Int
  /// Bytes.
  var range: Range<Int>
  let rule: Mention.Rule
  /// The word by which it was found.
  let anchor: TextToken
  /// Whether the anchor stands as it was listed.
  let isExact: Bool
}
