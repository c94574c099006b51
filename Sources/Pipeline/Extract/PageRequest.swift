internal import CoverageModel

/// A page that is to be read, before its bytes are.
struct PageRequest: Sendable {
  /// Where the bytes are.
  enum Content: Sendable {
    case file(String)
    case bytes([UInt8])
    /// Nowhere, and why.
    case missing(String)
  }

  var id: String
  var content: Content
  var url = ""
  var contentType: String?
  /// UTC milliseconds.
  var captured: Int64?
  var status: Int?
  var expectedBytes: Int?
  /// What is wrong with the line or record that asked for the page.
  var finding: Finding?
  /// Whether the id is only the file's name, so that a better one may take its place.
  var isNamedByFile = false
}
