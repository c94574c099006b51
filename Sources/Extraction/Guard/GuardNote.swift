/// What the guard changed in a page before it was parsed.
enum GuardNote: Sendable, Hashable {
  /// NUL bytes, replaced by spaces.
  case nulBytes(Int)
  /// Tags that had more attributes than the limit; the rest were dropped.
  case attributesDropped(tags: Int)
  /// Attribute values longer than the limit; dropped.
  case valuesDropped(Int)
  /// Tags nested deeper than the limit; dropped, their text kept.
  case nestingFlattened(tags: Int)
  /// Tags beyond the limit; dropped, their text kept.
  case tagsDropped(Int)
  /// A comment or a raw element without an end.
  case unclosed(String)
  /// The page is longer than the limit; the rest was not read.
  case pageCut(bytes: Int)

  var description: String {
    switch self {
    case .nulBytes(let count): "\(count) NUL bytes replaced by spaces"
    case .attributesDropped(let tags): "\(tags) tags with more than \(GuardLimits.attributes) attributes cut"
    case .valuesDropped(let count): "\(count) attribute values of more than \(GuardLimits.valueBytes) bytes dropped"
    case .nestingFlattened(let tags): "\(tags) tags nested deeper than \(GuardLimits.depth) dropped"
    case .tagsDropped(let tags): "\(tags) tags beyond the first \(GuardLimits.tags) dropped"
    case .unclosed(let what): "\(what) without an end"
    case .pageCut(let bytes): "\(bytes) bytes beyond \(GuardLimits.pageBytes) not read"
    }
  }
}
