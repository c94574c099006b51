/// What the model looks at, block by block: rows of numbers, one row per block, columns as in `names`.
struct BlockFeatures: Sendable {
  /// One row after the other.
  private(set) var values: [Float]
  let rows: Int

  static let names: [String] =
    own + flags + ClassGroup.allCases.map { "group-\($0)" } + ClassGroup.allCases.map { "near-\($0)" } + place
    + candidates + around
  static var count: Int { names.count }

  private static let own = [
    "words", "characters", "link-share", "links", "stops", "commas", "digits", "capitals", "strong", "separators",
    "ends-with-stop", "starts-with-capital", "follows-break", "tag", "list-of-links", "mean-word",
    "word-weight", "seen-before", "title-overlap", "is-title", "description-overlap", "has-copyright",
    "ends-with-colon", "starts-with-dash",
  ]
  private static let flags = [
    "paragraph", "list-item", "table", "form", "nav", "footer", "header", "aside", "article", "main", "figure",
    "caption", "quote", "link", "button", "definition", "section", "details", "hidden", "noscript", "body-property",
    "heading",
    "dialog",
  ]
  private static let place = [
    "own-weight", "parent-weight", "weight-sum", "weight-least", "depth", "index", "characters-before",
    "blocks-after-title", "characters-after-title", "siblings-alike", "siblings-mean", "parent-characters",
    "parent-link-share", "parent-blocks", "grandparent-characters", "grandparent-link-share", "page-blocks",
    "page-characters", "page-link-share",
  ]
  private static let candidates = [
    "in-top", "parent-score", "grandparent-score", "top-share", "in-dense", "dense-place", "dense-distance",
    "in-best-article", "in-best-main", "in-best-property", "article-body-overlap", "levels-to-top", "after-top",
    "has-article-body",
  ]
  private static let around: [String] =
    ["previous", "previous-2", "next", "next-2"].flatMap { place in
      ["words", "link-share", "stops", "tag", "heading", "word-weight"].map { "\(place)-\($0)" }
    } + [
      "words-before-5", "words-after-5", "links-before-5", "links-after-5", "since-heading", "heading-weight",
      "previous-digits", "next-digits", "clocks-before", "since-clock", "least-weight-10", "least-weight-since-title",
    ]

  init(_ context: PageContext, candidates: BodyCandidates, anchors: PageAnchors, weights: WordWeights) {
    let blocks = context.list.blocks.indices
    let writer = FeatureWriter(context, candidates: candidates, anchors: anchors, weights: weights)
    values = Array(unsafeUninitializedCapacity: blocks.count * BlockFeatures.count) { room, filled in
      var features = FeatureRows(room)
      for block in blocks { writer.append(block, to: &features) }
      filled = features.count
    }
    rows = blocks.count
  }
}
