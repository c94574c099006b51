/// Turns a page's bytes into text. The encoding is decided here and never by the parser of markup, which loses the rest of
/// a page at the first byte that it cannot read.
package enum PageText {
  /// The text of a page as well-formed UTF-8 without a byte order mark, and how its encoding was decided.
  ///
  /// Evidence in order: a byte order mark; whether the bytes are UTF-8; what the HTTP header, then the page itself claims,
  /// unless the bytes say otherwise; the statistics of letters. Bytes that are UTF-8 already are given back as they are,
  /// without a copy. Cost: a scan at memory speed for UTF-8, a few milliseconds more for other encodings.
  ///
  /// - Parameters:
  ///   - bytes: the body of the response, without content or transfer encoding.
  ///   - contentType: the header's `Content-Type`, nil when there was none.
  /// - Returns: the text and the decision.
  package static func decoded(
    bytes: [UInt8], contentType: String? = nil
  ) -> (utf8: [UInt8], decision: EncodingDecision) {
    var detection = EncodingDetection(bytes: bytes, contentType: contentType)
    let (encoding, reason, markLength) = detection.decide()
    // ASCII is UTF-8 under any other name but those two.
    let isSame =
      encoding == .utf8
      ? detection.scan.isValid
      : detection.scan.isASCII && encoding.shape != .utf16 && encoding != .iso2022JP
    let (utf8, replaced) =
      isSame && markLength == 0
      ? (bytes, 0)
      : bytes.withUnsafeBufferPointer { text($0.dropFirst(markLength), in: encoding) }
    return (
      utf8,
      EncodingDecision(encoding: encoding, reason: reason, rejected: detection.rejected, replacedBytes: replaced)
    )
  }

  /// The text of bytes in a known encoding; an encoding that the C library lacks is read as UTF-8.
  static func text(
    _ bytes: Slice<UnsafeBufferPointer<UInt8>>, in encoding: PageEncoding
  ) -> (utf8: [UInt8], replaced: Int) {
    let bytes = UnsafeBufferPointer(rebasing: bytes)
    switch encoding.shape {
    case .utf8: return UTF8Scan.repaired(bytes)
    case .utf16: return UTF16Text.decoded(bytes, isLittleEndian: encoding == .utf16LittleEndian)
    case .singleByte: return SingleByteTable.all[encoding]?.decoded(bytes) ?? UTF8Scan.repaired(bytes)
    case .multiByte:
      guard let converter = Iconv(encoding) else { return UTF8Scan.repaired(bytes) }
      var output: [UInt8] = []
      output.reserveCapacity(bytes.count * 3 / 2 + 64)
      let replaced = converter.decode(bytes, into: &output)
      return (output, replaced)
    }
  }
}
