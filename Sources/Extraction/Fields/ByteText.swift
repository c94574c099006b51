/// Bytes of short texts.
enum ByteText {
  /// Whether a text has the other within it; no text has the empty one.
  static func contains(_ text: [UInt8], _ part: [UInt8]) -> Bool {
    guard part.count <= text.count, !part.isEmpty else { return false }
    return (0...text.count - part.count).contains { text[$0..<$0 + part.count].elementsEqual(part) }
  }
}
