/// Whether a page's bytes end where a page ends.
enum PageEnd {
  /// Why the page seems to be cut off; nil when it seems whole.
  static func cut(_ page: PageInput, notes: [GuardNote]) -> String? {
    let bytes = page.bytes
    let tail = lowered(bytes.suffix(OutcomeLimits.tailBytes))
    if tail.contains("</html") || tail.contains("</body") { return nil }
    if let reason = page.cutReason { return reason }
    // A fragment that never opened a body cannot be asked to close one.
    let head = lowered(bytes.prefix(1 << 16))
    guard head.contains("<body") || head.contains("<html") else { return nil }
    if let last = bytes.last(where: { $0 > 0x20 }), last != UInt8(ascii: ">") {
      let isInTag = bytes.lastIndex(of: UInt8(ascii: "<")).map { open in
        bytes.lastIndex(of: UInt8(ascii: ">")).map { $0 < open } ?? true
      }
      return isInTag ?? false ? "it ends inside a tag" : "it ends in the middle of the text"
    }
    return notes.contains { if case .unclosed = $0 { true } else { false } }
      ? "it ends inside a script or comment" : nil
  }

  private static func lowered(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes.filter { $0 != 0 && $0 < 0x80 }, as: UTF8.self).lowercased()
  }
}
