internal import Containers
internal import CoverageModel

/// A page that is to be read, before its bytes are.
struct PageRequest: Sendable {
  /// Where the bytes are.
  enum Content: Sendable {
    case file(String)
    case bytes([UInt8])
    /// In a record of an archive, with what stands around it there.
    case record(WARCRecord)
    /// Nowhere, and why.
    case missing(String)
  }

  var id: String
  var content: Content
  /// The archive that holds the page, nil for a file of its own.
  var archive: String?
  var url = ""
  var contentType: String?
  /// UTC milliseconds.
  var captured: Int64?
  var status: Int?
  /// Why the bytes are not all of the page, nil when nobody says so.
  var cutReason: String?
  /// What is wrong with the capture, for the page's evidence.
  var warnings: [String] = []
  /// What is wrong with the line or record that asked for the page.
  var finding: Finding?
  /// Whether the id is only the file's name, so that a better one may take its place.
  var isNamedByFile = false
}
