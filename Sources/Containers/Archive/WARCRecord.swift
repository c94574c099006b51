/// A record of a WARC file, or of an ARC file in the same shape.
package struct WARCRecord: Sendable, Hashable {
  /// `WARC/1.0`, `WARC/1.1`, `ARC/1`, as the record says it.
  package let version: String
  package let kind: WARCKind
  /// In order. An ARC record's fields have the names that its file gives them.
  package let fields: HeaderFields
  /// What the record is about, without angle brackets; it may hold spaces.
  package let targetURI: String?
  /// Milliseconds since 1 January 1970, UTC; nil when there is none that can be read.
  package let date: Int64?
  /// Of the block, for instance `application/http; msgtype=response`.
  package let contentType: String?
  /// The bytes, at most `ArchiveLimits.blockBytes`.
  package let block: [UInt8]
  /// Whether the block is as long as the header says.
  package let isComplete: Bool
  package let place: ArchivePlace
  /// Where the file goes on behind the record, in bytes from its start; nil when the record is not complete, its end
  /// is missing, or a gzip member holds it together with what follows.
  package let storedEnd: Int?
  /// What is wrong with this record.
  package let faults: [ArchiveFault]

  /// The record's name, as written: `<urn:uuid:…>`.
  package var id: String? { fields["WARC-Record-ID"] }
  package var payloadDigest: String? { fields["WARC-Payload-Digest"] }
  /// For a revisit: the name of the record that holds the payload.
  package var refersTo: String? { fields["WARC-Refers-To"] }
  /// For a revisit: what that record is about, and its date.
  package var refersToURI: String? { fields["WARC-Refers-To-Target-URI"].map(WARCRecord.bare) }
  package var refersToDate: Int64? { fields["WARC-Refers-To-Date"].flatMap { ArchiveDate.milliseconds(iso: $0) } }

  /// Whether the block is an HTTP message.
  package var isHTTP: Bool {
    if version.hasPrefix("ARC") { return kind == .response }
    guard let type = contentType?.lowercased() else { return false }
    return type.hasPrefix("application/http") && (kind == .response || kind == .request || kind == .revisit)
  }

  /// A name or a URI without the angle brackets that some writers put around it.
  package static func bare(_ uri: String) -> String {
    uri.hasPrefix("<") && uri.hasSuffix(">") && uri.utf8.count >= 2 ? String(uri.dropFirst().dropLast()) : uri
  }
}
