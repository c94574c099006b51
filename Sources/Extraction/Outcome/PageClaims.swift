internal import CoverageModel

/// What a page's own data calls the page.
struct PageClaims: Sendable, Hashable {
  /// An article, in JSON-LD, microdata or Open Graph.
  let isArticle: Bool
  /// Not free to read.
  let isPaid: Bool

  init(_ data: StructuredData) {
    let stated = [data.article, data.microdata].compactMap { $0 }
    isArticle = stated.contains(where: \.isArticle) || data.metas.first(.type)?.lowercased() == "article"
    isPaid = stated.contains { $0.isAccessibleForFree == false }
  }
}
