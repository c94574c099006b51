/// How an actor is present in an item. The raw value is the code used in columns; when an actor is present in
/// several modes at the same moment, the moment counts for the lowest code.
package enum Mode: UInt8, Sendable, Hashable, CaseIterable {
  /// The actor's own voice, or a verbatim quote.
  case direct = 0
  /// Others speak of the actor.
  case indirect = 1
  /// The actor is seen but neither speaks nor is spoken of.
  case image = 2
  /// Only the actor's logo or other campaign material is seen.
  case logo = 3

  /// The code in codebooks, files and tables.
  package var name: String {
    switch self {
    case .direct: "direct"
    case .indirect: "indirect"
    case .image: "image"
    case .logo: "logo"
    }
  }
}
