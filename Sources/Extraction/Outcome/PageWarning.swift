/// Something about a page that an analyst should know and that does not change its outcome.
package enum PageWarning: Sendable, Hashable, Comparable {
  /// Neither the page's data nor its text says when it was published.
  case noDate
  /// No codebook outlet has the host.
  case unknownOutlet(host: String)
  /// The text is in a language in which the project does not expect any.
  case unexpectedLanguage(String)
  /// The codebook says where the outlet's text stands, and the page has no such element; extraction decided by itself.
  case unmatchedRule

  /// The code in files.
  package var code: String {
    switch self {
    case .noDate: "no-date"
    case .unknownOutlet: "unknown-outlet"
    case .unexpectedLanguage: "unexpected-language"
    case .unmatchedRule: "unmatched-rule"
    }
  }

  package var description: String {
    switch self {
    case .noDate, .unmatchedRule: code
    case .unknownOutlet(let host): host.isEmpty ? code : "\(code): \(host)"
    case .unexpectedLanguage(let language): "\(code): \(language)"
    }
  }
}
