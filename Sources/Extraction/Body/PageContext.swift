/// What is known of a page's elements and blocks before any block is judged.
struct PageContext: Sendable {
  /// Which ancestors an element has, itself included.
  struct Ancestors: OptionSet, Sendable {
    let rawValue: UInt32
    static let paragraph = Ancestors(rawValue: 1 << 0)
    static let listItem = Ancestors(rawValue: 1 << 1)
    static let table = Ancestors(rawValue: 1 << 2)
    static let form = Ancestors(rawValue: 1 << 3)
    static let nav = Ancestors(rawValue: 1 << 4)
    static let footer = Ancestors(rawValue: 1 << 5)
    static let header = Ancestors(rawValue: 1 << 6)
    static let aside = Ancestors(rawValue: 1 << 7)
    static let article = Ancestors(rawValue: 1 << 8)
    static let main = Ancestors(rawValue: 1 << 9)
    static let figure = Ancestors(rawValue: 1 << 10)
    static let caption = Ancestors(rawValue: 1 << 11)
    static let quote = Ancestors(rawValue: 1 << 12)
    static let link = Ancestors(rawValue: 1 << 13)
    static let button = Ancestors(rawValue: 1 << 14)
    static let definition = Ancestors(rawValue: 1 << 15)
    static let section = Ancestors(rawValue: 1 << 16)
    static let details = Ancestors(rawValue: 1 << 17)
    static let hidden = Ancestors(rawValue: 1 << 18)
    static let noscript = Ancestors(rawValue: 1 << 19)
    /// An element with `itemprop=articleBody`.
    static let bodyProperty = Ancestors(rawValue: 1 << 20)
    static let heading = Ancestors(rawValue: 1 << 21)
    static let dialog = Ancestors(rawValue: 1 << 22)
    static let count = 23
  }

  /// An element with thousands of classes weighs no more than this, so that no sum over ancestors leaves its range.
  private static let mostWeight: Int32 = 1_000_000

  let tree: PageTree
  let list: BlockList
  /// By node, of elements: own and inherited.
  private(set) var ancestors: [Ancestors]
  private(set) var groups: [UInt32]
  /// By node: the groups of the element itself.
  private(set) var ownGroups: [UInt32]
  /// By node: learnt weight of the element's own words, the sum over it and its ancestors, and the least of them.
  private(set) var ownWeight: [Int32]
  private(set) var weightSum: [Int32]
  private(set) var weightLeast: [Int32]
  private(set) var depth: [UInt16]
  /// By node: how many blocks begin before it; one more entry for the end.
  private(set) var blocksBefore: [Int32]
  /// By block, one more entry: sums over all blocks before it.
  private(set) var characters: [Int32] = [0]
  private(set) var linkCharacters: [Int32] = [0]

  init(tree: PageTree, list: BlockList, weights: WordWeights) {
    self.tree = tree
    self.list = list
    let count = tree.count
    ancestors = Array(repeating: [], count: count)
    groups = Array(repeating: 0, count: count)
    ownGroups = groups
    ownWeight = Array(repeating: 0, count: count)
    weightSum = ownWeight
    weightLeast = ownWeight
    depth = Array(repeating: 0, count: count)
    blocksBefore = Array(repeating: 0, count: count + 1)
    let reader = ClassReader(weights)
    var known = ValueCache<ClassEvidence>()
    tree.withBytes { bytes in
      for node in 0..<count where !tree.isText(node) { readElement(node, bytes, reader, &known) }
    }
    for block in list.blocks {
      blocksBefore[Int(block.nodes.lowerBound) + 1] = 1
      characters.append(characters[characters.count - 1] + Int32(clamping: block.counts.characters))
      linkCharacters.append(linkCharacters[linkCharacters.count - 1] + Int32(clamping: block.counts.linkCharacters))
    }
    for node in 0..<count { blocksBefore[node + 1] += blocksBefore[node] }
  }

  /// The blocks that begin inside an element.
  func blocks(in element: Int) -> Range<Int> {
    Int(blocksBefore[element])..<Int(blocksBefore[Int(tree.end[element])])
  }

  func characters(in blocks: Range<Int>) -> Int32 { characters[blocks.upperBound] - characters[blocks.lowerBound] }

  func linkCharacters(in blocks: Range<Int>) -> Int32 {
    linkCharacters[blocks.upperBound] - linkCharacters[blocks.lowerBound]
  }

  private mutating func readElement(
    _ node: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ reader: ClassReader, _ known: inout ValueCache<ClassEvidence>
  ) {
    let parent = Int(tree.parent[node])
    var evidence = ClassEvidence()
    var own = PageContext.ancestors(of: tree.tag[node])
    let first = Int(tree.start[node])
    for attribute in first..<first + Int(tree.length[node]) {
      let name = tree.attributeName[attribute]
      let start = Int(tree.attributeStart[attribute])
      let range = start..<start + Int(tree.attributeLength[attribute])
      if ClassEvidence.isRead(name) { evidence.add(known.value(at: range, in: bytes, make: reader.evidence)) }
      let value = UnsafeBufferPointer(rebasing: bytes[range])
      switch name {
      case .itemprop: if PageContext.equals(value, "articlebody") { own.insert(.bodyProperty) }
      case .hidden: own.insert(.hidden)
      case .ariaHidden: if PageContext.equals(value, "true") { own.insert(.hidden) }
      case .style: if PageContext.isHidden(style: value) { own.insert(.hidden) }
      case .href: own.insert(.link)
      default: break
      }
    }
    if tree.tag[node] != .a { own.remove(.link) }
    // The page's own element and body often carry words that are about the site and not about a place in the page.
    let isRoot = tree.tag[node] == .html || tree.tag[node] == .body
    ownGroups[node] = isRoot ? 0 : evidence.groups
    ownWeight[node] = isRoot ? 0 : max(-PageContext.mostWeight, min(PageContext.mostWeight, evidence.weight))
    guard parent >= 0 else {
      ancestors[node] = own
      return
    }
    ancestors[node] = ancestors[parent].union(own)
    groups[node] = groups[parent] | ownGroups[node]
    weightSum[node] = weightSum[parent] + ownWeight[node]
    weightLeast[node] = min(weightLeast[parent], ownWeight[node])
    depth[node] = depth[parent] &+ 1
  }

  private static func ancestors(of tag: Tag) -> Ancestors {
    switch tag {
    case .p: .paragraph
    case .li, .ul, .ol, .menu: .listItem
    case .table: .table
    case .form, .fieldset: .form
    case .nav: .nav
    case .footer: .footer
    case .header, .hgroup: .header
    case .aside: .aside
    case .article: .article
    case .main: .main
    case .figure: .figure
    case .figcaption, .caption: .caption
    case .blockquote, .q: .quote
    case .button, .label, .option: .button
    case .dl: .definition
    case .section: .section
    case .details: .details
    case .noscript: .noscript
    case .dialog: .dialog
    case .h1, .h2, .h3, .h4, .h5, .h6: .heading
    default: []
    }
  }

  private static func equals(_ value: UnsafeBufferPointer<UInt8>, _ word: StaticString) -> Bool {
    value.count == word.utf8CodeUnitCount && zip(value, 0...).allSatisfy { $0 | 0x20 == word.utf8Start[$1] }
  }

  /// `display:none` or `visibility:hidden`, with any spaces.
  private static func isHidden(style: UnsafeBufferPointer<UInt8>) -> Bool {
    style.count < 400
      && style.indices.contains { isSpelt("display:none", style, $0) || isSpelt("visibility:hidden", style, $0) }
  }

  /// Whether a declaration in small letters and without spaces stands at a place, in any case and with any spaces.
  private static func isSpelt(_ text: StaticString, _ style: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
    var place = start
    for offset in 0..<text.utf8CodeUnitCount {
      while offset > 0, place < style.count, style[place] <= 0x20 { place += 1 }
      guard place < style.count, style[place] | 0x20 == text.utf8Start[offset] else { return false }
      place += 1
    }
    return true
  }
}
