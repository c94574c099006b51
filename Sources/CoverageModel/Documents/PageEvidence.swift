/// How a Document was made: enough to make it again and to defend it.
package struct PageEvidence: Sendable, Hashable {
  /// SHA-256 of the page's bytes as they were captured, in hexadecimal.
  package var digest: String
  /// When the page was captured, in UTC milliseconds; nil when nobody said.
  package var captured: Int64?
  /// The name of the encoding that was taken, as the WHATWG spells it, and why.
  package var encoding: String
  package var encodingReason: String
  /// The extractor and its model, and the parser with its version.
  package var extractor: String
  package var parser: String
  /// What was noticed on the way: bytes mended, tags cut, limits reached.
  package var warnings: [String]

  package init(digest: String) {
    self.digest = digest
    encoding = ""
    encodingReason = ""
    extractor = ""
    parser = ""
    warnings = []
  }
}
