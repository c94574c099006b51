/// A captured page as it comes from a file, an archive or a list.
package struct PageInput: Sendable {
  /// Given by whoever supplies the page; becomes the Document's id.
  package let id: String
  /// The body of the response, its transfer and content codings undone.
  package let bytes: [UInt8]
  /// The address from which the page was captured; empty when nobody said.
  package let url: String
  /// The value of the header `Content-Type`, nil when there was none.
  package let contentType: String?
  /// When the page was captured, in UTC milliseconds; nil when nobody said.
  package let captured: Int64?
  /// The status code of the response, nil when there was none.
  package let status: Int?
  /// Why the bytes are not all of the page, nil when nobody says so.
  package let cutReason: String?
  /// What is wrong with the capture, for the evidence.
  package let warnings: [String]

  package init(
    id: String, bytes: [UInt8], url: String = "", contentType: String? = nil, captured: Int64? = nil,
    status: Int? = nil, cutReason: String? = nil, warnings: [String] = []
  ) {
    self.id = id
    self.bytes = bytes
    self.url = url
    self.contentType = contentType
    self.captured = captured
    self.status = status
    self.cutReason = cutReason
    self.warnings = warnings
  }
}
