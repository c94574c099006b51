internal import CoverageModel

/// Tells what a block is, and why it does not belong to the article, from where it stands.
enum BlockKind {
  static func of(_ block: TextBlock, context: PageContext, isBeforeText: Bool) -> DocumentBlock.Kind {
    let element = Int(block.element)
    let ancestors = context.ancestors[element]
    let groups = near(element, context)
    if has(.embed, groups), ancestors.contains(.quote) { return .embed }
    if ancestors.contains(.caption) || ancestors.contains(.figure) { return .caption }
    if ancestors.contains(.heading) { return .heading }
    if ancestors.contains(.quote) { return .quote }
    if ancestors.contains(.listItem) { return .listItem }
    if isBeforeText, has(.lead, groups) { return .lead }
    return isCell(element, context) ? .tableRow : .paragraph
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
