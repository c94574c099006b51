/// The nodes of a page that may tell a field, collected in one pass.
struct PageScan: Sendable {
  struct Node: Sendable {
    let node: Int
    let words: ClassWords
    /// Whether it lies in a menu, a footer, or beside the article.
    let isFurniture: Bool
  }

  var metas: [Int] = []
  var links: [Int] = []
  var base: Int?
  var title: Int?
  /// `h1` and `h2`.
  var headings: [Node] = []
  /// Elements whose class speaks of a headline.
  var titled: [Node] = []
  /// `time` elements, and elements whose attributes or class speak of a date.
  var times: [Node] = []
  /// Elements whose class, `rel` or `itemprop` speaks of an author.
  var bylines: [Node] = []
  var breadcrumbs: [Int] = []
  /// Elements with `itemprop`, or with `property` outside the head.
  var properties: [Node] = []
  /// Nodes in furniture: ranges in order, none within another.
  var furniture: [Range<Int>] = []
  /// The page's language as its root element names it, two letters.
  var language: String?

  init(_ tree: PageTree) {
    tree.withBytes { bytes in scan(tree, bytes) }
  }

  private mutating func scan(_ tree: PageTree, _ bytes: UnsafeBufferPointer<UInt8>) {
    var furnitureEnd = 0
    var known = ValueCache<ClassWords>()
    for node in 0..<tree.count {
      let tag = tree.tag[node]
      if tag == .text { continue }
      switch tag {
      case .meta: metas.append(node)
      case .link: links.append(node)
      case .base: base = base ?? node
      case .title: title = title ?? node
      case .html: language = language ?? tree.value(of: .lang, at: node).map { String($0.prefix(5)).lowercased() }
      default: break
      }
      let first = Int(tree.start[node])
      let last = first + Int(tree.length[node])
      var words: ClassWords = []
      var isProperty = false
      var isTime = tag == .time
      var isAuthor = false
      for attribute in first..<last {
        let start = Int(tree.attributeStart[attribute])
        let range = start..<start + Int(tree.attributeLength[attribute])
        let value = UnsafeBufferPointer(rebasing: bytes[range])
        switch tree.attributeName[attribute] {
        case .class, .id, .dataTestid, .dataQa, .dataComponent:
          words.formUnion(known.value(at: range, in: bytes, make: ClassWords.of))
        case .itemprop: isProperty = true
        case .property: isProperty = isProperty || tag != .meta
        case .datetime, .dataDate, .dataTime, .dataTimestamp, .dataPublished, .pubdate: isTime = true
        case .rel: isAuthor = tag == .a && PageScan.isAuthor(value)
        case .role:
          if PageScan.isFurnitureRole(value) { words.insert(.furniture) }
        default: break
        }
      }
      if tag == .meta || tag == .link {
        if isProperty { properties.append(Node(node: node, words: words, isFurniture: node < furnitureEnd)) }
        continue
      }
      let end = Int(tree.end[node])
      if node >= furnitureEnd, isFurniture(tag, words), tag != .body, tag != .html, tag != .main, tag != .article,
        (end - node) * 2 < tree.count
      {
        furnitureEnd = end
        furniture.append(node..<end)
      }
      let entry = Node(node: node, words: words, isFurniture: node < furnitureEnd)
      if isProperty { properties.append(entry) }
      if tag == .h1 || tag == .h2 { headings.append(entry) } else if words.contains(.title) { titled.append(entry) }
      if isTime || words.contains(.time), end - node < 60 { times.append(entry) }
      if isAuthor || words.contains(.author), end - node < 200 { bylines.append(entry) }
      if words.contains(.breadcrumb), end - node < 200 { breadcrumbs.append(node) }
    }
  }

  /// The furniture in which a node lies.
  func furniture(around node: Int) -> Range<Int>? {
    var (low, high) = (0, furniture.count)
    while low < high {
      let middle = (low + high) / 2
      if furniture[middle].upperBound <= node { low = middle + 1 } else { high = middle }
    }
    return low < furniture.count && furniture[low].contains(node) ? furniture[low] : nil
  }

  private func isFurniture(_ tag: Tag, _ words: ClassWords) -> Bool {
    switch tag {
    case .nav, .footer, .aside: true
    case .h1, .h2: false
    default: words.contains(.furniture) && !words.contains(.title)
    }
  }

  private static func isAuthor(_ rel: UnsafeBufferPointer<UInt8>) -> Bool {
    rel.elementsEqual("author".utf8) || (rel.count > 6 && ClassWords.of(rel).contains(.author))
  }

  private static func isFurnitureRole(_ role: UnsafeBufferPointer<UInt8>) -> Bool {
    role.elementsEqual("navigation".utf8) || role.elementsEqual("contentinfo".utf8)
      || role.elementsEqual("complementary".utf8)
  }
}
