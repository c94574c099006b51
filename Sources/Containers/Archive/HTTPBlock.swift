/// Where the parts of an HTTP/1 message lie in a record's block: its head is read, its body is not.
package struct HTTPBlock: Sendable, Hashable {
  package let head: HTTPHead
  /// The offset of the body in the block.
  package let bodyStart: Int
  /// What was wrong with the head and could be passed over; places are offsets in the block.
  package let faults: [ArchiveFault]

  /// - Throws: `ArchiveFault` when the block does not begin with a start line of HTTP.
  package init(_ block: [UInt8]) throws(ArchiveFault) {
    let lineEnd = block.prefix(ArchiveLimits.headerBytes).firstIndex(of: 0x0A) ?? block.count
    guard let startLine = HTTPBlock.startLine(block[..<lineEnd]) else {
      throw ArchiveFault(
        .badStartLine, at: ArchivePlace(offset: 0), found: HeaderText.preview(block.prefix(lineEnd)),
        expected: "a status line or a request line of HTTP")
    }
    let end = block.withUnsafeBytes { HeaderText.end(of: $0) }
    let fieldsEnd = min(end ?? block.count, ArchiveLimits.headerBytes)
    var faults: [ArchiveFault] = []
    func note(_ kind: ArchiveFault.Kind, _ offset: Int, _ found: String, _ expected: String) {
      faults.append(ArchiveFault(kind, at: ArchivePlace(offset: offset), found: found, expected: expected))
    }
    if end == nil { note(.cutHeader, block.count, "the end of the record", "an empty line behind the header") }
    if (end ?? block.count) > fieldsEnd {
      let found = "a header of \(end ?? block.count) bytes"
      note(.headerTooLong, fieldsEnd, found, "at most \(ArchiveLimits.headerBytes) bytes")
    }
    let fieldsStart = min(lineEnd + 1, fieldsEnd)
    let header = block.withUnsafeBytes { HeaderParser(UnsafeRawBufferPointer(rebasing: $0[fieldsStart..<fieldsEnd])) }
    for fault in header.faults { note(fault.kind, fieldsStart + fault.offset, fault.found, fault.expected) }
    head = HTTPHead(startLine, header.fields)
    bodyStart = end ?? block.count
    self.faults = faults
  }

  /// The start line, of either kind.
  private static func startLine(_ bytes: ArraySlice<UInt8>) -> HTTPHead.StartLine? {
    let line = HeaderFields.trimmed(Substring(String(decoding: bytes.prefix(1 << 16), as: UTF8.self)))
    let parts = line.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: true)
    guard parts.count >= 2 else { return nil }
    if line.hasPrefix("HTTP/") {
      guard parts[1].utf8.count == 3, let status = Int(parts[1]), status >= 100 else { return nil }
      return .response(version: String(parts[0]), status: status, reason: parts.count > 2 ? String(parts[2]) : "")
    }
    // The target may hold spaces; the version is the last word.
    guard let space = line.lastIndex(of: " "), line[space...].hasPrefix(" HTTP/"),
      parts[0].utf8.allSatisfy({ (0x41...0x5A).contains($0 & 0xDF) || $0 == 0x2D })
    else { return nil }
    let target = line[parts[0].endIndex..<space]
    return .request(
      method: String(parts[0]), target: HeaderFields.trimmed(target), version: String(line[space...].dropFirst()))
  }
}
