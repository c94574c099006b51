/// Several cheap guesses at where the article's text lies, each from the same blocks.
struct BodyCandidates: Sendable {
  /// By node: how much running text an element holds directly or close below it, after the manner of readability.
  private(set) var paragraphScore: [Float]
  /// The element with the highest score.
  private(set) var topElement = 0
  private(set) var topScore: Float = 0
  /// The stretch of blocks with the most running text against what is no running text.
  private(set) var dense: Range<Int> = 0..<0
  /// The `article` element with the most text, the largest `main`, the largest element with `itemprop=articleBody`; -1 for none.
  private(set) var article = -1
  private(set) var main = -1
  private(set) var bodyProperty = -1

  init(_ context: PageContext) {
    let tree = context.tree
    paragraphScore = Array(repeating: 0, count: tree.count)
    let blocks = context.list.blocks
    for block in blocks { score(block, tree: tree, context: context) }
    for node in 0..<tree.count where paragraphScore[node] > 0 {
      let inside = context.blocks(in: node)
      let characters = Float(context.characters(in: inside))
      let links = Float(context.linkCharacters(in: inside))
      paragraphScore[node] *= characters > 0 ? 1 - links / characters : 0
      if paragraphScore[node] > topScore {
        topScore = paragraphScore[node]
        topElement = node
      }
    }
    dense = BodyCandidates.densest(blocks)
    var most = (article: Int32(0), main: Int32(0), property: Int32(0))
    for node in 0..<tree.count where !tree.isText(node) {
      let tag = tree.tag[node]
      let isProperty = context.ancestors[node].contains(.bodyProperty)
      guard tag == .article || tag == .main || isProperty else { continue }
      let inside = context.blocks(in: node)
      let text = context.characters(in: inside) - context.linkCharacters(in: inside)
      if tag == .article, text > most.article { (article, most.article) = (node, text) }
      if tag == .main, text > most.main { (main, most.main) = (node, text) }
      if isProperty, text > most.property { (bodyProperty, most.property) = (node, text) }
    }
  }

  private mutating func score(_ block: TextBlock, tree: PageTree, context: PageContext) {
    let counts = block.counts
    let plain = counts.characters - counts.linkCharacters
    guard plain >= 25, counts.linkCharacters * 2 < counts.characters else { return }
    let score = 1 + Float(counts.commas) + min(Float(plain) / 100, 3)
    var element = Int(block.element)
    // A paragraph scores for what holds it; a bare line of text for the element it stands in.
    if tree.tag[element] == .p || tree.tag[element] == .li || tree.tag[element] == .blockquote {
      element = Int(tree.parent[element])
    }
    var share: Float = 1
    for level in 0..<3 where element > 0 {
      paragraphScore[element] += score * share
      share = level == 0 ? 0.5 : 1 / 3
      element = Int(tree.parent[element])
    }
  }

  /// The stretch with the largest sum, where running text counts for and everything else against.
  private static func densest(_ blocks: [TextBlock]) -> Range<Int> {
    var best = (sum: Float(0), range: 0..<0)
    var sum: Float = 0
    var start = 0
    for (place, block) in blocks.enumerated() {
      let counts = block.counts
      let plain = Float(counts.characters - counts.linkCharacters)
      sum += plain * (counts.stops > 0 ? 1 : 0.4) - 40 - 1.5 * Float(counts.linkCharacters)
      if sum <= 0 {
        sum = 0
        start = place + 1
      } else if sum > best.sum {
        best = (sum, start..<place + 1)
      }
    }
    return best.range
  }
}
