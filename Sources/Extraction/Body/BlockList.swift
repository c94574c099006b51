/// The text of a page as blocks, in document order.
struct BlockList: Sendable {
  private(set) var blocks: [TextBlock] = []
  /// The text of all blocks, one after the other.
  private(set) var text: [UInt8] = []

  /// The bytes of a block's text.
  func bytes(of block: TextBlock) -> ArraySlice<UInt8> { text[block.text] }

  func string(of block: TextBlock) -> String { String(decoding: text[block.text], as: UTF8.self) }

  /// The blocks of a page; elements that `rules` drop are blocks of their own, also within a line.
  init(_ tree: PageTree, rules: RuleMarks? = nil) {
    var maker = BlockMaker(tree, rules: rules)
    maker.run()
    blocks = maker.blocks
    text = maker.text
  }
}

/// Walks the tree once and gathers text between the edges of block elements.
private struct BlockMaker {
  private let tree: PageTree
  private let rules: RuleMarks?
  private(set) var blocks: [TextBlock] = []
  private(set) var text: [UInt8] = []
  private var current: TextBlock?
  /// Whether white space is due before the next character.
  private var isSpaceDue = false
  private var isInWord = false
  private var followsBreak = false
  private var linkEnd: Int32 = 0
  private var strongEnd: Int32 = 0
  private let entries = CharacterEntries.shared

  init(_ tree: PageTree, rules: RuleMarks?) {
    self.tree = tree
    self.rules = rules
    text.reserveCapacity(tree.text.count)
  }

  mutating func run() {
    let tree = tree
    tree.withBytes { walk(tree, $0) }
  }

  private mutating func walk(_ tree: PageTree, _ bytes: UnsafeBufferPointer<UInt8>) {
    var node = 0
    var open: [(end: Int32, block: Int32)] = []
    while node < tree.count {
      while let last = open.last, last.end <= Int32(node) {
        finish()
        open.removeLast()
      }
      let tag = tree.tag[node]
      if tag == .text {
        add(node, bytes, tree.textRange(of: node), element: open.last?.block ?? 0)
      } else if Self.isSkipped(tag) {
        // Controls say what the reader may do, not what was published.
        finish()
        node = Int(tree.end[node])
        continue
      } else if tag == .br {
        finish()
        followsBreak = true
      } else if tag.isBlock || rules?.isEdge(node) ?? false {
        finish()
        open.append((tree.end[node], Int32(node)))
      } else if tag == .a {
        if tree.valueRange(of: .href, at: node) != nil {
          linkEnd = tree.end[node]
          current?.counts.links += 1
          if current == nil { pendingLinks += 1 }
        }
      } else if tag == .b || tag == .strong {
        strongEnd = max(strongEnd, tree.end[node])
      }
      node += 1
    }
    finish()
  }

  private var pendingLinks = 0

  private static func isSkipped(_ tag: Tag) -> Bool {
    switch tag {
    case .head, .select, .datalist, .template, .object, .audio, .video, .canvas, .map, .textarea: true
    default: false
    }
  }

  private mutating func finish() {
    isSpaceDue = false
    isInWord = false
    followsBreak = false
    pendingLinks = 0
    guard var block = current else { return }
    current = nil
    block.text = block.text.lowerBound..<text.count
    if !block.text.isEmpty { blocks.append(block) }
  }

  private mutating func add(_ node: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, element: Int32) {
    var tally = CharacterTally(counts: current?.counts ?? TextCounts(), isInWord: isInWord)
    let before = tally.counts.characters
    var place = range.lowerBound
    // Where the bytes begin that are to be copied next.
    var run = place
    while place < range.upperBound {
      let gap = TextGap(bytes, at: place, end: range.upperBound)
      if gap.length > 0 {
        if place > run { text.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[run..<place])) }
        if gap.isSpace { isSpaceDue = true }
        place += gap.length
        run = place
        continue
      }
      if current == nil {
        open(node: node, element: element, counts: &tally)
      } else if isSpaceDue {
        text.append(0x20)
        tally.addSpace()
      }
      isSpaceDue = false
      place = tally.add(wordsOf: bytes, from: place, to: range.upperBound, entries)
    }
    if place > run { text.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[run..<place])) }
    guard let first = current?.nodes.lowerBound else { return }
    tally.unpack()
    isInWord = tally.isInWord
    var counts = tally.counts
    let added = counts.characters - before - tally.spaces
    if Int32(node) < linkEnd { counts.linkCharacters += added }
    if Int32(node) < strongEnd { counts.strongCharacters += added }
    current?.counts = counts
    current?.nodes = first..<Int32(node + 1)
  }

  private mutating func open(node: Int, element: Int32, counts tally: inout CharacterTally) {
    var block = TextBlock(element: element, node: Int32(node), text: text.count)
    block.followsBreak = followsBreak
    block.counts.links = pendingLinks
    current = block
    tally = CharacterTally(counts: block.counts, isInWord: isInWord)
  }
}
