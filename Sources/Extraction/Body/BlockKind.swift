internal import CoverageModel

/// Tells what a block is, and why it does not belong to the article, from where it stands.
enum BlockKind {
  /// What a block is.
  ///
  /// - Parameters:
  ///   - block: the block.
  ///   - text: its bytes.
  ///   - context: the page around it.
  ///   - isBeforeText: whether no running text was kept before it.
  ///   - description: the words of what the page says of itself, by their hashes.
  /// - Returns: the kind.
  static func of(
    _ block: TextBlock, text: ArraySlice<UInt8>, context: PageContext, isBeforeText: Bool, description: [UInt32]
  ) -> DocumentBlock.Kind {
    let element = Int(block.element)
    let ancestors = context.ancestors[element]
    if isClock(text) { return .liveEntry }
    if ancestors.contains(.quote), isPost(element, context) { return .embed }
    if ancestors.contains(.caption) || ancestors.contains(.figure) { return .caption }
    if ancestors.contains(.heading) { return .heading }
    if ancestors.contains(.quote) { return .quote }
    if ancestors.contains(.listItem) { return .listItem }
    if isBeforeText, block.counts.words > 4, isLead(block, text, context, description) { return .lead }
    return isCell(element, context) ? .tableRow : .paragraph
  }

  /// Whether a block above the text is its stand-first: by its class, because the page describes itself so, or all in bold.
  private static func isLead(
    _ block: TextBlock, _ text: ArraySlice<UInt8>, _ context: PageContext, _ description: [UInt32]
  ) -> Bool {
    has(.lead, near(Int(block.element), context))
      || block.counts.strongCharacters * 20 >= block.counts.characters * 19
      || !description.isEmpty && TextOverlap.words(text) == description
  }

  /// Whether a text is a time of day and nothing else, as over each entry of a live blog: `7:05`, `19.40`.
  private static func isClock(_ text: ArraySlice<UInt8>) -> Bool {
    guard (4...5).contains(text.count) else { return false }
    let parts = text.split(whereSeparator: { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ".") })
    let numbers = parts.map { part in part.allSatisfy(ASCII.isDigit) ? Int(String(decoding: part, as: UTF8.self)) : nil
    }
    guard parts.count == 2, parts[1].count == 2, let hour = numbers[0], let minute = numbers[1] else { return false }
    return hour < 24 && minute < 60
  }

  private static let posts = Set(
    "tweet twitter telegram instagram facebook fb vk tiktok threads bluesky mastodon reddit youtube weibo".split(
      separator: " "
    ).map { WordHash.of($0.utf8) })

  /// Whether the quotation around an element is a post of a social network.
  private static func isPost(_ element: Int, _ context: PageContext) -> Bool {
    var element = element
    while element > 0, context.ancestors[element].contains(.quote) {
      if ClassEvidence.words(of: element, tree: context.tree).contains(where: posts.contains) { return true }
      element = Int(context.tree.parent[element])
    }
    return false
  }

  /// Whether an element is a cell among others of its row; old pages put whole articles into a table's only cell.
  private static func isCell(_ element: Int, _ context: PageContext) -> Bool {
    let tag = context.tree.tag[element]
    guard tag == .td || tag == .th else { return false }
    let row = context.blocks(in: max(0, Int(context.tree.parent[element])))
    return row.count > 1 && context.characters(in: row) < 400
  }

  /// The nearest reason for leaving a block out; elements closer to it speak first.
  static func reason(_ block: TextBlock, context: PageContext) -> PageBlock.Reason {
    let ancestors = context.ancestors[Int(block.element)]
    if ancestors.contains(.hidden) { return .hidden }
    var element = Int(block.element)
    while element > 0 {
      if let reason = reason(of: context.ownGroups[element]) { return reason }
      switch context.tree.tag[element] {
      case .nav: return .navigation
      case .footer: return .footer
      case .aside: return .sidebar
      case .form, .button, .label: return .form
      case .figure, .figcaption: return .caption
      default: break
      }
      element = Int(context.tree.parent[element])
    }
    return block.counts.linkCharacters * 2 > block.counts.characters ? .links : .outside
  }

  private static let reasons: [(ClassGroup, PageBlock.Reason)] = [
    (.comment, .comments), (.related, .related), (.navigation, .navigation), (.advert, .advert), (.promo, .promotion),
    (.share, .sharing), (.tags, .tags), (.author, .byline), (.meta, .byline), (.caption, .caption),
    (.footer, .footer), (.sidebar, .sidebar), (.hidden, .hidden),
  ]

  private static func reason(of groups: UInt32) -> PageBlock.Reason? {
    groups == 0 ? nil : reasons.first { has($0.0, groups) }?.1
  }

  private static func near(_ element: Int, _ context: PageContext) -> UInt32 {
    let parent = max(0, Int(context.tree.parent[element]))
    return context.ownGroups[element] | context.ownGroups[parent]
  }

  private static func has(_ group: ClassGroup, _ groups: UInt32) -> Bool { groups & (1 << UInt32(group.rawValue)) != 0 }
}
