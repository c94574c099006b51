/// A record that is to be written.
package struct WARCDraft: Sendable, Hashable {
  package let kind: WARCKind
  package let targetURI: String?
  /// Milliseconds since 1 January 1970, UTC.
  package let date: Int64
  package let contentType: String
  package let block: [UInt8]
  /// Where the payload begins in the block: behind the HTTP header; nil when there is no payload of its own.
  package let payloadStart: Int?
  /// Further fields of the record's header.
  package let fields: HeaderFields

  package init(
    _ kind: WARCKind, targetURI: String?, date: Int64, contentType: String, block: [UInt8], payloadStart: Int? = nil,
    fields: HeaderFields = HeaderFields()
  ) {
    self.kind = kind
    self.targetURI = targetURI
    self.date = date
    self.contentType = contentType
    self.block = block
    self.payloadStart = payloadStart
    self.fields = fields
  }

  /// The file's own record: named values such as software, format and operator.
  package static func warcinfo(_ values: HeaderFields, date: Int64, filename: String? = nil) -> WARCDraft {
    var fields = HeaderFields()
    if let filename { fields.append("WARC-Filename", filename) }
    return WARCDraft(
      .warcinfo, targetURI: nil, date: date, contentType: "application/warc-fields",
      block: values.all.flatMap { HeaderText.line("\($0.name): \($0.value)") }, fields: fields)
  }

  package static func request(
    _ head: HTTPHead, body: [UInt8] = [], targetURI: String, date: Int64, fields: HeaderFields = HeaderFields()
  ) -> WARCDraft {
    let start = head.bytes
    return WARCDraft(
      .request, targetURI: targetURI, date: date, contentType: "application/http;msgtype=request",
      block: start + body, payloadStart: start.count, fields: fields)
  }

  /// An answer with its body as it stands behind the header, in the codings that the header names.
  package static func response(
    _ head: HTTPHead, body: [UInt8], targetURI: String, date: Int64, fields: HeaderFields = HeaderFields()
  ) -> WARCDraft {
    let start = head.bytes
    return WARCDraft(
      .response, targetURI: targetURI, date: date, contentType: "application/http;msgtype=response",
      block: start + body, payloadStart: start.count, fields: fields)
  }

  /// An answer whose body is the payload of an earlier record, and is not written again.
  package static func revisit(
    _ head: HTTPHead, of earlier: WARCReference, targetURI: String, date: Int64, fields: HeaderFields = HeaderFields()
  ) -> WARCDraft {
    var fields = fields
    fields.append("WARC-Profile", "http://netpreserve.org/warc/1.1/revisit/identical-payload-digest")
    fields.append("WARC-Refers-To", earlier.id)
    fields.append("WARC-Refers-To-Target-URI", earlier.targetURI)
    fields.append("WARC-Refers-To-Date", ArchiveDate.iso(earlier.date))
    fields.append("WARC-Payload-Digest", earlier.payloadDigest)
    return WARCDraft(
      .revisit, targetURI: targetURI, date: date, contentType: "application/http;msgtype=response", block: head.bytes,
      fields: fields)
  }
}
