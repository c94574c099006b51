internal import CoverageModel

/// What a page's tree shows about the kind of page it is; one pass.
struct PageSigns: Sendable {
  /// Characters of text outside the head, and those of them inside links.
  private(set) var characters = 0
  private(set) var linkCharacters = 0
  /// Links whose text could be a headline.
  private(set) var cards = 0
  /// Title and headings of the first two levels, in lower case, one a line.
  private(set) var headings = LoweredText()
  private(set) var hasPasswordField = false
  /// Whether the page asks to be left for another at once.
  private(set) var refreshes = false

  init(_ tree: PageTree) {
    var bodyStart = tree.count
    var linkEnd = 0
    var linkLength = 0
    var heads = 0
    for node in 0..<tree.count {
      switch tree.tag[node] {
      case .body where bodyStart == tree.count: bodyStart = node
      case .text:
        let isLinked = node < linkEnd
        guard node > bodyStart || bodyStart == tree.count && !tree.isInHead(node) else { continue }
        let length = tree.visibleCharacters(of: node)
        characters += length
        if isLinked {
          linkCharacters += length
          linkLength += length
        }
      case .a where tree.end[node] > node + 1 && tree.valueRange(of: .href, at: node) != nil:
        if linkLength >= OutcomeLimits.cardCharacters { cards += 1 }
        (linkEnd, linkLength) = (Int(tree.end[node]), 0)
      case .title, .h1, .h2:
        if heads < 24 { headings.append(line: tree.text(of: node), limit: 300) }
        heads += 1
      case .meta: readMeta(node, tree)
      case .input where tree.value(of: .type, at: node)?.lowercased() == "password": hasPasswordField = true
      default: break
      }
    }
    if linkLength >= OutcomeLimits.cardCharacters { cards += 1 }
  }

  /// The share of the text that stands in links, in thousandths.
  var linkShare: Int { characters > 0 ? linkCharacters * 1000 / characters : 0 }

  private mutating func readMeta(_ node: Int, _ tree: PageTree) {
    if tree.value(of: .httpEquiv, at: node)?.lowercased() == "refresh",
      let content = tree.value(of: .content, at: node)?.lowercased(), Array(content.utf8).holds("url=")
    {
      refreshes = true
    }
  }
}

extension PageTree {
  /// Characters of a text node, a run of white space counted once.
  func visibleCharacters(of node: Int) -> Int {
    withBytes { bytes in
      var count = 0
      var isSpace = true
      for position in textRange(of: node) {
        let byte = bytes[position]
        if PageTree.isSpace(byte) {
          if !isSpace { count += 1 }
          isSpace = true
        } else {
          // The bytes that continue a scalar are not counted.
          if byte & 0xC0 != 0x80 { count += 1 }
          isSpace = false
        }
      }
      return count
    }
  }

  func isInHead(_ node: Int) -> Bool {
    let parent = parent[node]
    return parent >= 0 && (tag[Int(parent)] == .title || tag[Int(parent)] == .head)
  }
}
