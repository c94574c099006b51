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
