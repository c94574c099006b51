/// Text with its white space folded: runs become one space, none is left at the ends.
enum FoldedText {
  /// Spaces of every width count, and soft hyphens, joiners and byte order marks vanish.
  static func folded(_ text: some Sequence<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    var first: UInt8 = 0
    var second: UInt8 = 0
    for byte in text {
      if PageTree.isSpace(byte) {
        if let last = result.last, last != 0x20 { result.append(0x20) }
      } else {
        result.append(byte)
        if byte >= 0x80 { dropInvisible(&result, first, second, byte) }
      }
      (first, second) = (second, byte)
    }
    while result.last == 0x20 { result.removeLast() }
    return result
  }

  /// The words of a text with one space between two; every character counts that Unicode calls white space, and no other.
  static func words(_ text: String) -> [UInt8] {
    var text = text
    return text.withUTF8 { source in
      var result: [UInt8] = []
      result.reserveCapacity(source.count)
      var next = 0
      var copied = 0
      while next < source.count {
        let space = spaceLength(source, at: next)
        if space > 0 {
          if next > copied { append(source[copied..<next], to: &result) }
          next += space
          copied = next
        } else {
          next += 1
        }
      }
      if next > copied { append(source[copied..<next], to: &result) }
      return result
    }
  }

  private static func append(_ word: Slice<UnsafeBufferPointer<UInt8>>, to text: inout [UInt8]) {
    if !text.isEmpty { text.append(0x20) }
    text.append(contentsOf: word)
  }

  /// How many bytes the white space at a place has, 0 when there is none.
  @inline(__always)
  private static func spaceLength(_ text: UnsafeBufferPointer<UInt8>, at place: Int) -> Int {
    let byte = text[place]
    if byte < 0x80 { return PageTree.isSpace(byte) ? 1 : 0 }
    if byte < 0xC2 || byte > 0xE3 { return 0 }
    switch (byte, place + 1 < text.count ? text[place + 1] : 0, place + 2 < text.count ? text[place + 2] : 0) {
    case (0xC2, 0x85, _), (0xC2, 0xA0, _): return 2
    case (0xE1, 0x9A, 0x80), (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8...0xA9), (0xE2, 0x80, 0xAF),
      (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80):
      return 3
    default: return 0
    }
  }

  /// Replaces the character that just ended with `third` when it is a space or invisible.
  private static func dropInvisible(_ text: inout [UInt8], _ first: UInt8, _ second: UInt8, _ third: UInt8) {
    switch (first, second, third) {
    case (_, 0xC2, 0xA0):
      text.removeLast(2)
      if let last = text.last, last != 0x20 { text.append(0x20) }
    case (_, 0xC2, 0xAD): text.removeLast(2)
    case (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xAF), (0xE3, 0x80, 0x80):
      text.removeLast(3)
      if let last = text.last, last != 0x20 { text.append(0x20) }
    case (0xE2, 0x80, 0x8B...0x8F), (0xEF, 0xBB, 0xBF), (0xE2, 0x81, 0xA0): text.removeLast(3)
    default: break
    }
  }
}

extension PageTree {
  /// The folded text below a node, at most about `limit` bytes of it; empty for an element without text.
  func foldedBytes(of node: Int, limit: Int = 2_000) -> [UInt8] {
    var bytes: [UInt8] = []
    let nodes = isText(node) ? node..<node + 1 : node..<Int(end[node])
    for node in nodes {
      if bytes.count >= limit { break }
      if isText(node) {
        bytes.append(contentsOf: text[textRange(of: node)].prefix(limit))
      } else if tag[node] == .br || tag[node].isBlock {
        bytes.append(0x20)
      }
    }
    return FoldedText.folded(bytes)
  }

  /// The folded text below a node.
  func foldedText(of node: Int, limit: Int = 2_000) -> String {
    String(decoding: foldedBytes(of: node, limit: limit), as: UTF8.self)
  }

  /// An attribute's value with white space folded and entities that were escaped twice resolved; nil when it is empty.
  func foldedValue(of name: AttributeName, at node: Int) -> String? {
    guard let range = valueRange(of: name, at: node), !range.isEmpty else { return nil }
    let value = text[range]
    let bytes = FoldedText.folded(value.contains(UInt8(ascii: "&")) ? EntityText.resolved(value)[...] : value)
    return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
  }
}
