/// The bytes of headers: where they end, how lines are written.
enum HeaderText {
  /// The offset behind the first empty line at or behind `start`, where a line ends with a line feed; nil when there is
  /// none in the first `limit` bytes.
  static func end(of bytes: UnsafeRawBufferPointer, from start: Int = 0, limit: Int = .max) -> Int? {
    let bytes = UnsafeRawBufferPointer(rebasing: bytes.prefix(limit)).bindMemory(to: UInt8.self)
    var position = start
    while let lineFeed = bytes.position(of: 0x0A, from: position) {
      position = lineFeed + 1
      if position < bytes.count, bytes[position] == 0x0A { return position + 1 }
      if position + 1 < bytes.count, bytes[position] == 0x0D, bytes[position + 1] == 0x0A { return position + 2 }
    }
    return nil
  }

  /// A line with its end; control characters, which could end it early, are written as spaces.
  static func line(_ text: String) -> [UInt8] {
    text.utf8.map { $0 < 0x20 && $0 != 0x09 || $0 == 0x7F ? 0x20 : $0 } + [0x0D, 0x0A]
  }

  /// What was found, short and printable: bytes that are no visible ASCII are written as `\xNN`.
  static func preview(_ bytes: some Sequence<UInt8>, longest: Int = 60) -> String {
    var text = ""
    for byte in bytes {
      guard text.utf8.count < longest else { return text + "…" }
      switch byte {
      case 0x20..<0x7F: text.unicodeScalars.append(Unicode.Scalar(byte))
      case 0x0A: text += "\\n"
      case 0x0D: text += "\\r"
      default: text += "\\x" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
      }
    }
    return text
  }
}
