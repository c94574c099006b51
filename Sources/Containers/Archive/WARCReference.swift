/// The record that a revisit refers to.
package struct WARCReference: Sendable, Hashable {
  /// `<urn:uuid:…>`.
  package let id: String
  package let targetURI: String
  /// Milliseconds since 1 January 1970, UTC.
  package let date: Int64
  /// As written in a record's header, for instance `sha256:…`.
  package let payloadDigest: String

  package init(id: String, targetURI: String, date: Int64, payloadDigest: String) {
    self.id = id
    self.targetURI = targetURI
    self.date = date
    self.payloadDigest = payloadDigest
  }
}
