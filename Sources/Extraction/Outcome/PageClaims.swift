/// What a page's own data calls the page.
struct PageClaims: Sendable, Hashable {
  /// An article, in JSON-LD, Open Graph or microdata.
  private(set) var isArticle = false
  /// Not free to read.
  private(set) var isPaid = false

  init(_ dataBlocks: [[UInt8]], _ tree: PageTree) {
    for block in dataBlocks {
      if PageClaims.articleTypes.contains(where: { block.holds($0) }) { isArticle = true }
      let compact = block.holds("isAccessibleForFree") ? block.filter { $0 > 0x20 } : []
      if PageClaims.unpaid.contains(where: { compact.holds($0) }) { isPaid = true }
    }
    for node in 0..<tree.count where tree.tag[node] == .meta || tree.valueRange(of: .itemtype, at: node) != nil {
      if let type = tree.value(of: .itemtype, at: node), tree.tag[node] != .meta {
        if type.hasSuffix("/NewsArticle") || type.hasSuffix("/Article") { isArticle = true }
      } else if tree.value(of: .property, at: node)?.lowercased() == "og:type" {
        if tree.value(of: .content, at: node)?.lowercased() == "article" { isArticle = true }
      }
    }
  }

  private static let articleTypes = ["NewsArticle\"", "\"Article\"", "\"BlogPosting\"", "\"LiveBlogPosting\"", "\"Report\""]
  private static let unpaid = [
    "\"isAccessibleForFree\":false", "\"isAccessibleForFree\":\"False\"", "\"isAccessibleForFree\":\"false\"",
  ]
}
