/// The largest things that are read from an archive of web pages, and from the messages in it. Archives come from
/// strangers: what they declare and what they hold is checked against these.
package enum ArchiveLimits {
  /// Bytes of a record's header, and of an HTTP message's. What comes behind is not looked at.
  package static let headerBytes = 1 << 18
  /// Fields of one header; more are passed over.
  package static let headerFields = 1000
  /// Bytes of a record's block that are given; more are passed over.
  package static let blockBytes = 1 << 26
  /// Bytes of a message's body, once decoded.
  package static let bodyBytes = 1 << 27
  /// How many times larger than its compressed bytes a gzip member, or a body, may be. Pages of repeated rows reach
  /// about 100; deflate ends at 1,032.
  package static let ratio = 500
  /// Members and bodies up to this size, once inflated, may have any ratio.
  package static let ratioFreeBytes = 1 << 24
  /// Content codings laid over one another in one body.
  package static let codings = 4
  /// Line ends between two records that are taken as one gap.
  package static let gapBytes = 64
  /// Bytes of a list of pages, and of a package's description, in a WACZ file.
  package static let listBytes = 1 << 28
  /// Arrays and objects inside one another in JSON.
  package static let depth = 64
}
