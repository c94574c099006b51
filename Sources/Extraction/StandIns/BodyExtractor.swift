package import CoverageModel

/// One unit of a page's text.
package struct PageBlock: Sendable, Hashable {
  package let text: String
  package let kind: DocumentBlock.Kind
  /// The element from which the text was taken.
  package let node: Int
  /// Thousandths.
  package let score: Int
  package let isKept: Bool
  package let reason: String

  package init(text: String, kind: DocumentBlock.Kind, node: Int, score: Int, isKept: Bool, reason: String) {
    self.text = text
    self.kind = kind
    self.node = node
    self.score = score
    self.isKept = isKept
    self.reason = reason
  }
}

/// A page's text as blocks.
struct PageBody: Sendable {
  var blocks: [PageBlock] = []
}

/// Takes every paragraph outside of what is called furniture by its element.
enum BodyExtractor {
  static func body(of tree: PageTree) -> PageBody {
    var body = PageBody()
    for node in 0..<tree.count {
      let tag = tree.tag[node]
      guard tag == .p || tag == .li || tag == .blockquote || tag == .figcaption || tag.headingLevel.map({ $0 > 1 }) ?? false
      else { continue }
      let text = tree.text(of: node)
      guard !text.isEmpty else { continue }
      let kind: DocumentBlock.Kind =
        switch tag {
        case .p: .paragraph
        case .li: .listItem
        case .blockquote: .quote
        case .figcaption: .caption
        default: .heading
        }
      let isFurniture = isFurniture(node, tree)
      let isKept = !isFurniture && (tag == .p || tag == .blockquote)
      body.blocks.append(
        PageBlock(
          text: text, kind: kind, node: node, score: isKept ? 900 : 100, isKept: isKept,
          reason: isFurniture ? "inside furniture" : isKept ? "a paragraph" : "no paragraph"))
    }
    return body
  }

  private static func isFurniture(_ node: Int, _ tree: PageTree) -> Bool {
    var parent = tree.parent[node]
    while parent >= 0 {
      switch tree.tag[Int(parent)] {
      case .nav, .footer, .aside, .form, .blockquote: return true
      default: parent = tree.parent[Int(parent)]
      }
    }
    return false
  }
}
