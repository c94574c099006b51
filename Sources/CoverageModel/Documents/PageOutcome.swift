/// What became of a captured page.
package enum PageOutcome: Sendable, Hashable {
  case article
  /// An article of which the page shows only the beginning.
  case paywalled
  /// No article, and why.
  case noArticle(Reason)

  package enum Reason: String, Sendable, Hashable, CaseIterable {
    /// No bytes, or nothing but white space.
    case empty
    /// A front page, a section, a list of search results or tags.
    case listing
    /// An error page of the site (404 and its kin), whatever the status code says.
    case errorPage = "error-page"
    /// A refusal or a check for robots.
    case blocked
    /// The text is filled in by scripts and is not in the page.
    case scripted
    /// The page ends in the middle.
    case cutOff = "cut-off"
    /// The response is no web page: a picture, a PDF, data.
    case notHTML = "not-html"
    /// The page could not be read within the limits.
    case unreadable
    /// A page of text that is no article: a shop, a form, a player.
    case otherPage = "other-page"
  }

  /// The code in files: `article`, `paywalled`, or the reason.
  package var code: String {
    switch self {
    case .article: "article"
    case .paywalled: "paywalled"
    case .noArticle(let reason): reason.rawValue
    }
  }

  /// All codes, those of articles first.
  package static let codes = [PageOutcome.article, .paywalled].map(\.code) + Reason.allCases.map(\.rawValue)

  /// Whether the body counts as coverage.
  package var isArticle: Bool {
    switch self {
    case .article, .paywalled: true
    case .noArticle: false
    }
  }
}
