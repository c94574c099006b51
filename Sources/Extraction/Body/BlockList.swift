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

  init(_ tree: PageTree, rules: RuleMarks?) {
    self.tree = tree
    self.rules = rules
    text.reserveCapacity(tree.text.count)
  }

  mutating func run() {
    var node = 0
    var open: [(end: Int32, block: Int32)] = []
    while node < tree.count {
      while let last = open.last, last.end <= Int32(node) {
        finish()
        open.removeLast()
      }
      let tag = tree.tag[node]
      if tag == .text {
        add(node: node, element: open.last?.block ?? 0)
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

  private mutating func add(node: Int, element: Int32) {
    let range = tree.textRange(of: node)
    let isLink = Int32(node) < linkEnd
    let isStrong = Int32(node) < strongEnd
    tree.text.withUnsafeBufferPointer { bytes in
      var place = range.lowerBound
      while place < range.upperBound {
        let byte = bytes[place]
        if byte <= 0x20 {
          isSpaceDue = true
          place += 1
          continue
        }
        // A no-break space separates words like any other; a soft hyphen and a zero-width space are nothing.
        if byte == 0xC2, place + 1 < range.upperBound {
          if bytes[place + 1] == 0xA0 || bytes[place + 1] == 0xAD {
            if bytes[place + 1] == 0xA0 { isSpaceDue = true }
            place += 2
            continue
          }
        } else if byte == 0xE2, place + 2 < range.upperBound, bytes[place + 1] == 0x80, bytes[place + 2] <= 0x8F,
          bytes[place + 2] >= 0x80
        {
          if bytes[place + 2] <= 0x8A { isSpaceDue = true }
          place += 3
          continue
        } else if byte == 0xEF, place + 2 < range.upperBound, bytes[place + 1] == 0xBB, bytes[place + 2] == 0xBF {
          place += 3
          continue
        }
        begin(node: node, element: element)
        place = addCharacter(bytes, place, range.upperBound, isLink: isLink, isStrong: isStrong)
      }
    }
    if let first = current?.nodes.lowerBound { current?.nodes = first..<Int32(node + 1) }
  }

  @inline(__always)
  private mutating func begin(node: Int, element: Int32) {
    if current == nil {
      var block = TextBlock(element: element, node: Int32(node), text: text.count)
      block.followsBreak = followsBreak
      block.counts.links = pendingLinks
      current = block
      isSpaceDue = false
    }
    if isSpaceDue {
      text.append(0x20)
      current?.counts.characters += 1
      isSpaceDue = false
      isInWord = false
    }
  }

  /// Adds the character at `place` and counts it; returns where the next one begins.
  @inline(__always)
  private mutating func addCharacter(
    _ bytes: UnsafeBufferPointer<UInt8>, _ place: Int, _ end: Int, isLink: Bool, isStrong: Bool
  ) -> Int {
    let byte = bytes[place]
    let size = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    let next = min(place + size, end)
    text.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[place..<next]))
    let kind = CharacterKind.of(byte, next - place > 1 ? bytes[place + 1] : 0, next - place > 2 ? bytes[place + 2] : 0)
    current?.counts.add(kind, isLink: isLink, isStrong: isStrong)
    if kind.isWord {
      if !isInWord || kind == .ideograph { current?.counts.words += 1 }
      isInWord = true
    } else {
      isInWord = false
    }
    return next
  }
}
