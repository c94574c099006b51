internal import CoverageModel

/// Finds the article's text among the blocks of a page.
struct BodyExtractor: Sendable {
  private let model: BodyModel

  init(model: BodyModel) { self.model = model }

  /// All blocks of the page in reading order, each with its verdict; an outlet's rules win over what the site repeats, and that
  /// over the model as long as it is not sure.
  ///
  /// - Parameters:
  ///   - tree: the page.
  ///   - anchors: what the page says of its article.
  ///   - rules: those of the outlet, nil when it has none.
  ///   - repeated: the blocks that the site repeats, by their hashes.
  /// - Returns: one for each stretch of text on lines of its own.
  func blocks(
    of tree: PageTree, anchors: PageAnchors, rules: RuleMarks? = nil, repeated: Set<UInt64> = []
  ) -> [PageBlock] {
    let list = BlockList(tree, rules: rules)
    let context = PageContext(tree: tree, list: list, weights: model.words)
    let features = BlockFeatures(
      context, candidates: BodyCandidates(context), anchors: anchors, weights: model.words)
    let characters = list.blocks.map(\.counts.characters)
    let verdicts = model.verdicts(
      features: features.values, characters: characters, structure: BlockStructure(context))
    let kept = KeptBlocks(verdicts: verdicts, characters: characters, share: model.keptShare)
    let titles = Set(anchors.titles.map { TextOverlap.words($0.utf8) }.filter { !$0.isEmpty })
    let description = TextOverlap.words(anchors.description.utf8)
    var hasText = false
    return list.blocks.indices.map { place in
      let block = list.blocks[place]
      let rule = rules?.verdict(of: block)
      let isRepeated =
        !repeated.isEmpty && rule == nil && kept.isKept[place] && verdicts[place] < SiteFurniture.sureVerdict
        && repeated.contains(SiteSample.hash(list.bytes(of: block)))
      var isKept = rule?.isKept ?? (kept.isKept[place] && !isRepeated)
      // The headline is a field of its own; said again above the text it would count twice.
      let isHeadline = isKept && !hasText && titles.contains(TextOverlap.words(list.bytes(of: block)))
      if isHeadline { isKept = false }
      let kind = BlockKind.of(
        block, text: list.bytes(of: block), context: context, isBeforeText: !hasText, description: description)
      if isKept, block.counts.words > 5 { hasText = true }
      return PageBlock(
        text: list.string(of: block), isLink: block.isLink, kind: kind, score: Int(verdicts[place]), isKept: isKept,
        reason: isHeadline
          ? .headline
          : rule != nil
            ? .rule : isRepeated ? .repeated : isKept ? .text : BlockKind.reason(block, context: context),
        rule: isHeadline ? nil : rule?.reason)
    }
  }
}
