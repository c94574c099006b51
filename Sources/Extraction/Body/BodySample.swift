/// A page as training sees it: the blocks' texts, what is learnt from, and the words whose weights are learnt first.
package struct BodySample: Sendable {
  /// By block.
  package let texts: [String]
  /// By block, one row after the other; columns as in `columns`.
  package let features: [Float]
  package let structure: BlockStructure
  /// By block: the hashes of the words in the classes of its element and all elements around it.
  package let elementWords: [[UInt32]]
  /// By block of at most twelve words: the hashes of its text's words; empty for longer ones.
  package let textWords: [[UInt32]]

  /// The names of the features.
  package static var columns: [String] { BlockFeatures.names }

  /// - Parameters:
  ///   - page: the page's bytes as they were served.
  ///   - weights: learnt weights of words; empty before any were learnt.
  package init(page: [UInt8], weights: [(hash: UInt32, weight: Int32)]) {
    let page = PageGuard.guarded(PageText.decoded(bytes: page).utf8)
    let tree = PageTreeBuilder.tree(page)
    let list = BlockList(tree)
    let known = WordWeights(weights)
    let context = PageContext(tree: tree, list: list, weights: known)
    let anchors = PageAnchors(tree: tree, data: StructuredData(blocks: page.dataBlocks, tree: tree, url: ""))
    let rows = BlockFeatures(
      context, candidates: BodyCandidates(context), anchors: anchors, weights: known)
    features = rows.values
    structure = BlockStructure(context)
    texts = list.blocks.map(list.string)
    var words: [Int32: [UInt32]] = [:]
    elementWords = list.blocks.map { BodySample.words(around: $0.element, tree: tree, known: &words) }
    textWords = list.blocks.map { block in
      // One more than the hash, so that the words of texts are not those of classes.
      block.counts.words <= 12 ? TextOverlap.words(list.bytes(of: block)).map { $0 &+ 1 } : []
    }
  }

  private static func words(around element: Int32, tree: PageTree, known: inout [Int32: [UInt32]]) -> [UInt32] {
    var all: Set<UInt32> = []
    var element = element
    while element > 0 {
      let tag = tree.tag[Int(element)]
      if tag != .html, tag != .body {
        if known[element] == nil {
          known[element] = ClassEvidence.words(of: Int(element), tree: tree)
        }
        all.formUnion(known[element] ?? [])
      }
      element = tree.parent[Int(element)]
    }
    return all.sorted()
  }
}
