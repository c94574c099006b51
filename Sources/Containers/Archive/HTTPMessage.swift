/// An HTTP/1 message from a record's block, its body decoded as far as can be.
package struct HTTPMessage: Sendable, Hashable {
  package let head: HTTPHead
  /// Without transfer and content codings, unless `undecoded` names one.
  package let body: [UInt8]
  /// The coding in which the body still is because it cannot be undone here, for instance `br`.
  package let undecoded: String?
  /// What was wrong and could be passed over; places are offsets in the block.
  package let faults: [ArchiveFault]

  /// - Parameters:
  ///   - block: The head, and behind an empty line the body.
  ///   - bodyBytes: The longest body that is made; a longer one is cut there.
  /// - Throws: `ArchiveFault` when the block does not begin with a start line of HTTP.
  package init(_ block: [UInt8], bodyBytes: Int = ArchiveLimits.bodyBytes) throws(ArchiveFault) {
    let start = try HTTPBlock(block)
    head = start.head
    var decoder = BodyDecoder(head.fields, limit: bodyBytes)
    body = decoder.decode(block[start.bodyStart...])
    undecoded = decoder.undecoded
    faults =
      start.faults
      + decoder.faults.map { fault in
        let place = ArchivePlace(offset: start.bodyStart + fault.offset)
        return ArchiveFault(fault.kind, at: place, found: fault.found, expected: fault.expected)
      }
  }
}
