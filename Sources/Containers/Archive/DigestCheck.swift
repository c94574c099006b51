/// Compares the digests that a record states with those of its bytes.
struct DigestCheck {
  let fields: HeaderFields
  let kind: WARCKind
  let isComplete: Bool
  /// Of the block.
  let place: ArchivePlace

  func faults(of block: [UInt8], _ checks: WARCReader.DigestChecks) -> [ArchiveFault] {
    // The digests of a block that is not all there cannot agree.
    guard checks != .none, isComplete else { return [] }
    let stated = fields["WARC-Block-Digest"]
    let payload = fields["WARC-Payload-Digest"]
    return block.withUnsafeBytes { bytes in
      var faults: [ArchiveFault] = []
      var known: LabelledDigest?
      if let stated {
        known = check(stated, "WARC-Block-Digest", bytes, &faults)
      }
      guard let payload, stated == nil || checks == .all, let start = payloadStart(bytes) else { return faults }
      // What the block's digest proved need not be computed again.
      if start == 0, let known, LabelledDigest(payload) == known { return faults }
      let rest = UnsafeRawBufferPointer(rebasing: bytes[start...])
      var found: [ArchiveFault] = []
      _ = check(payload, "WARC-Payload-Digest", rest, &found)
      // Some writers take the digest of the chunks, others that of what is in them.
      if !found.isEmpty, start > 0, isUnchunked(bytes, start, payload) { found = [] }
      return faults + found
    }
  }

  /// Gives the digest when it agrees.
  private func check(
    _ stated: String, _ name: String, _ bytes: UnsafeRawBufferPointer, _ faults: inout [ArchiveFault]
  ) -> LabelledDigest? {
    guard let digest = LabelledDigest(stated) else {
      let expected = "\(name) as sha1 or sha256"
      faults.append(ArchiveFault(.unknownDigest, at: place, found: HeaderText.preview(stated.utf8), expected: expected))
      return nil
    }
    let computed = LabelledDigest(digest.algorithm, of: bytes)
    guard computed != digest else { return digest }
    faults.append(
      ArchiveFault(.wrongDigest, at: place, found: "bytes with \(computed.text)", expected: "\(name) \(digest.text)"))
    return nil
  }

  /// Where the payload begins in the block; nil when it is not in the block.
  private func payloadStart(_ block: UnsafeRawBufferPointer) -> Int? {
    switch kind {
    case .revisit, .continuation: nil
    case .response, .request:
      fields["Content-Type"]?.lowercased().hasPrefix("application/http") ?? true ? HeaderText.end(of: block) : 0
    case .warcinfo, .resource, .metadata, .conversion, .other: 0
    }
  }

  private func isUnchunked(_ block: UnsafeRawBufferPointer, _ start: Int, _ stated: String) -> Bool {
    let head = HeaderParser(UnsafeRawBufferPointer(rebasing: block[..<start]))
    guard head.fields.list("Transfer-Encoding").last == "chunked", let digest = LabelledDigest(stated) else {
      return false
    }
    let body = ChunkedBody(UnsafeRawBufferPointer(rebasing: block[start...])).bytes
    return body.withUnsafeBytes { LabelledDigest(digest.algorithm, of: $0) } == digest
  }
}
