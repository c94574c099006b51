/// What a stretch of text is made of, counted in one pass over its bytes.
struct TextCounts: Sendable, Hashable {
  /// Unicode scalars.
  var characters = 0
  var words = 0
  /// Characters inside links.
  var linkCharacters = 0
  var links = 0
  /// `.`, `!`, `?`, `…` and their kin.
  var stops = 0
  /// `,`, `;` and their kin.
  var commas = 0
  var digits = 0
  var capitals = 0
  var letters = 0
  /// Characters in bold or strong text.
  var strongCharacters = 0
  /// `|`, `»`, `/`, `•`, `·`, `>`: what stands between the items of a menu.
  var separators = 0
}

extension TextCounts {
  @inline(__always)
  mutating func add(_ kind: CharacterKind, isLink: Bool, isStrong: Bool) {
    characters &+= 1
    if isLink { linkCharacters &+= 1 }
    if isStrong { strongCharacters &+= 1 }
    switch kind {
    case .small: letters &+= 1
    case .capital:
      letters &+= 1
      capitals &+= 1
    case .ideograph: letters &+= 1
    case .digit: digits &+= 1
    case .stop: stops &+= 1
    case .comma: commas &+= 1
    case .separator: separators &+= 1
    case .other: break
    }
  }
}
