/// Turns drafts into the bytes of WARC 1.1 records (ISO 28500:2017).
///
/// A record's name is made from what it holds, so that the same content at the same date gives the same bytes.
package enum WARCEncoder {
  package struct Record: Sendable, Hashable {
    /// `<urn:uuid:…>`.
    package let id: String
    /// `sha256:…` of the payload; nil when the draft has none.
    package let payloadDigest: String?
    /// Header, block and the two line ends behind it.
    package let bytes: [UInt8]
  }

  /// The record; `warcinfo` is the name of the record that describes the file.
  package static func record(_ draft: WARCDraft, warcinfo: String? = nil) -> Record {
    let blockDigest = draft.block.withUnsafeBytes { LabelledDigest(.sha256, of: $0).text }
    let payloadDigest = draft.payloadStart.map { start in
      draft.block.withUnsafeBytes { block in
        LabelledDigest(.sha256, of: UnsafeRawBufferPointer(rebasing: block[min(start, block.count)...])).text
      }
    }
    let date = ArchiveDate.iso(draft.date)
    let target = draft.targetURI.map(uri)
    let id = name(of: [draft.kind.rawValue, target ?? "", date, blockDigest] + draft.fields.all.map(\.value))
    var bytes = HeaderText.line("WARC/1.1")
    func put(_ name: String, _ value: String?) {
      if let value { bytes += HeaderText.line("\(name): \(value)") }
    }
    put("WARC-Type", draft.kind.rawValue)
    put("WARC-Record-ID", id)
    put("WARC-Date", date)
    put("WARC-Target-URI", target)
    put("WARC-Warcinfo-ID", draft.kind == .warcinfo ? nil : warcinfo)
    for field in draft.fields.all { put(field.name, field.value) }
    put("WARC-Block-Digest", blockDigest)
    put("WARC-Payload-Digest", payloadDigest)
    put("Content-Type", draft.contentType)
    put("Content-Length", String(draft.block.count))
    bytes.reserveCapacity(bytes.count + draft.block.count + 6)
    bytes += [0x0D, 0x0A]
    bytes += draft.block
    bytes += [0x0D, 0x0A, 0x0D, 0x0A]
    return Record(id: id, payloadDigest: payloadDigest, bytes: bytes)
  }

  /// A UUID of version 8 (RFC 9562: the maker's own method) from the SHA-256 of the parts.
  private static func name(of parts: [String]) -> String {
    let text = parts.map { "\($0.utf8.count):\($0)" }.joined(separator: "\n")
    var bytes = Array(text.utf8).withUnsafeBytes { Array(DigestAlgorithm.sha256.digest($0)[..<16]) }
    bytes[6] = bytes[6] & 0x0F | 0x80
    bytes[8] = bytes[8] & 0x3F | 0x80
    let digits = Array(SHA256Digest.digits(bytes))
    let groups = [0..<8, 8..<12, 12..<16, 16..<20, 20..<32].map { String(digits[$0]) }
    return "<urn:uuid:\(groups.joined(separator: "-"))>"
  }

  /// A URI with everything escaped that would end it: spaces and control characters.
  private static func uri(_ text: String) -> String {
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      guard byte <= 0x20 || byte == 0x7F else {
        bytes.append(byte)
        continue
      }
      bytes += Array("%\(byte < 16 ? "0" : "")\(String(byte, radix: 16, uppercase: true))".utf8)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
