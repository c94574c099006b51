/// A page as it is given to the parser.
struct GuardedPage: Sendable {
  /// UTF-8 without scripts, styles, comments, drawings and attributes. A tag that has more to it than its name has the
  /// attribute `q` with its number in `tags`.
  var markup: [UInt8] = []
  var tags: [GuardedTag] = []
  /// The attributes of all tags, which go past the parser: it takes longer over them than over the text.
  var attributes = PageAttributes()
  /// The contents of the page's JSON-LD blocks.
  var dataBlocks: [[UInt8]] = []
  var notes: [GuardNote] = []
}

/// A start tag that has attributes or stands under another name in the markup.
struct GuardedTag: Sendable {
  let tag: Tag
  /// Its first attribute in `GuardedPage.attributes`.
  let first: UInt32
  /// How many attributes it has.
  let count: UInt32
}
