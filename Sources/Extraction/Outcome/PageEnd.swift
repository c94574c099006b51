/// Whether a page's bytes end where a page ends.
enum PageEnd {
  /// Why the page seems to be cut off; nil when it seems whole.
  static func cut(_ page: PageInput, notes: [GuardNote]) -> String? {
    let bytes = page.bytes
    let tail = LoweredText.ascii(bytes.suffix(OutcomeLimits.tailBytes))
    if tail.holds("</html") || tail.holds("</body") { return nil }
    if let reason = page.cutReason { return reason }
    // A fragment that never opened a body cannot be asked to close one.
    let head = LoweredText.ascii(bytes.prefix(1 << 16))
    guard head.holds("<body") || head.holds("<html") else { return nil }
    if let last = bytes.last(where: { $0 > 0x20 }), last != UInt8(ascii: ">") {
      let isInTag = bytes.lastIndex(of: UInt8(ascii: "<")).map { open in
        bytes.lastIndex(of: UInt8(ascii: ">")).map { $0 < open } ?? true
      }
      return isInTag ?? false ? "it ends inside a tag" : "it ends in the middle of the text"
    }
    return notes.contains { if case .unclosed = $0 { true } else { false } }
      ? "it ends inside a script or comment" : nil
  }
}
