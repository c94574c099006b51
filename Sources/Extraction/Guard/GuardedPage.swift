/// A page as it is given to the parser.
struct GuardedPage: Sendable {
  /// UTF-8 without scripts, styles, comments, drawings and unknown attributes.
  var markup: [UInt8] = []
  /// The contents of the page's JSON-LD blocks.
  var dataBlocks: [[UInt8]] = []
  var notes: [GuardNote] = []
}
