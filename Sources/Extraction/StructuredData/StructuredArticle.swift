package import CoverageModel

/// What a page's structured data says about one article.
package struct StructuredArticle: Sendable, Hashable {
  /// Where it was found: `jsonLD` or `microdata` (RDFa counts as microdata).
  package var source: PageTime.Source
  /// The type as the page names it, without the vocabulary's address: `NewsArticle`.
  package var type = ""
  package var headline: String?
  package var description: String?
  package var articleBody: String?
  /// Names of persons and organisations, in order.
  package var authors: [StructuredName] = []
  /// As the page writes them.
  package var datePublished: String?
  package var dateModified: String?
  package var section: String?
  package var keywords: [String] = []
  package var publisher: String?
  package var isAccessibleForFree: Bool?
  /// Addresses that the article names as its own.
  package var urls: [String] = []

  init(source: PageTime.Source) { self.source = source }

  /// Whether the type is an article's, not a page's or a video's.
  package var isArticle: Bool { StructuredType.isArticle(type) }
}

/// A name in structured data.
package struct StructuredName: Sendable, Hashable {
  package let name: String
  /// Whether the page says that it is no person.
  package let isOrganization: Bool
}

/// Types of schema.org.
enum StructuredType {
  private static let articles: Set<String> = [
    "Article", "NewsArticle", "ReportageNewsArticle", "AnalysisNewsArticle", "AskPublicNewsArticle",
    "BackgroundNewsArticle", "OpinionNewsArticle", "ReviewNewsArticle", "LiveBlogPosting", "BlogPosting",
    "SocialMediaPosting", "TechArticle", "ScholarlyArticle", "AdvertiserContentArticle", "SatiricalArticle", "Report",
    "Recipe", "Review", "MedicalScholarlyArticle", "DiscussionForumPosting", "QAPage", "HowTo",
  ]
  private static let pages: Set<String> = [
    "WebPage", "ItemPage", "VideoObject", "ImageGallery", "MediaGallery", "AboutPage", "CreativeWork",
  ]

  static func isArticle(_ type: String) -> Bool { articles.contains(type) || type.hasSuffix("Article") }
  static func isPage(_ type: String) -> Bool { pages.contains(type) }

  /// `https://schema.org/NewsArticle` and `schema:NewsArticle` are both `NewsArticle`.
  static func short(_ type: String) -> String {
    let cut = type.utf8.lastIndex { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "#") }
    return cut.map { String(type[type.index(after: $0)...]) } ?? type
  }
}
