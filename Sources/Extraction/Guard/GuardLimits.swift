/// How much of a page is let through to the parser.
enum GuardLimits {
  /// Real pages have at most a few hundred; libxml2 compares each attribute of a tag with all before it.
  static let attributes = 256
  static let valueBytes = 32_768
  /// Of real pages the deepest had 138 levels.
  static let depth = 400
  /// Start tags of one page; of real pages the one with the most had 6,754.
  static let tags = 40_000
  /// End tags of paragraphs that were never begun.
  static let strayEnds = 1_000
  static let pageBytes = 256 << 20
  /// JSON-LD blocks of one page.
  static let dataBlocks = 64
  static let dataBlockBytes = 4 << 20
}
