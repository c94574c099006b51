/// How the text of a file is written as bytes.
package enum TextEncoding: String, Sendable, Hashable, CaseIterable {
  case utf8 = "utf-8"
  case utf16LittleEndian = "utf-16le"
  case utf16BigEndian = "utf-16be"
  case windows1251 = "windows-1251"
  /// ISO 8859-1, with the characters of windows-1252 in 0x80 … 0x9F, where exports put quotes and dashes.
  case latin1 = "latin-1"

  /// The encoding and the length of the byte order mark, from the first bytes of a file.
  ///
  /// Without a mark, bytes that are valid UTF-8 are UTF-8. Of the rest, text in which letters above 0x7F mostly stand
  /// beside each other is windows-1251 (Cyrillic words), and text in which they mostly stand beside ASCII letters is
  /// Latin-1.
  ///
  /// `isWhole` says whether `bytes` is the whole file, so that a sequence cut off at the end is a fault.
  package static func detect(
    _ bytes: UnsafeBufferPointer<UInt8>, isWhole: Bool
  ) -> (encoding: TextEncoding, markLength: Int) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
    if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
    if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
    if isUTF8(bytes, isWhole: isWhole) { return (.utf8, 0) }
    var paired = 0
    var single = 0
    for position in bytes.indices where bytes[position] >= 0xC0 {
      if position > 0, bytes[position - 1] >= 0xC0 { paired += 1 }
      if position > 0, isASCIILetter(bytes[position - 1]) { single += 1 }
    }
    return (paired >= single ? .windows1251 : .latin1, 0)
  }

  package static func detect(_ bytes: [UInt8]) -> (encoding: TextEncoding, markLength: Int) {
    bytes.withUnsafeBufferPointer { detect($0, isWhole: true) }
  }

  /// The bytes as UTF-8, without a byte order mark.
  package static func decoded(_ bytes: [UInt8]) -> (utf8: [UInt8], encoding: TextEncoding) {
    let (encoding, mark) = detect(bytes)
    guard encoding != .utf8 else { return (Array(bytes.dropFirst(mark)), encoding) }
    var decoder = TextDecoder(encoding)
    var output: [UInt8] = []
    Array(bytes.dropFirst(mark)).withUnsafeBufferPointer { decoder.decode($0, into: &output) }
    decoder.finish(into: &output)
    return (output, encoding)
  }

  /// Whether the bytes are well-formed UTF-8 (Unicode 16, table 3-7).
  package static func isUTF8(_ bytes: UnsafeBufferPointer<UInt8>, isWhole: Bool = true) -> Bool {
    var position = 0
    while position < bytes.count {
      let first = bytes[position]
      if first < 0x80 {
        position += 1
        continue
      }
      let (length, second): (Int, ClosedRange<UInt8>)
      switch first {
      case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
      case 0xE0: (length, second) = (3, 0xA0...0xBF)
      case 0xE1...0xEC, 0xEE, 0xEF: (length, second) = (3, 0x80...0xBF)
      case 0xED: (length, second) = (3, 0x80...0x9F)
      case 0xF0: (length, second) = (4, 0x90...0xBF)
      case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
      case 0xF4: (length, second) = (4, 0x80...0x8F)
      default: return false
      }
      for step in 1..<length {
        guard position + step < bytes.count else { return !isWhole }
        guard (step == 1 ? second : 0x80...0xBF).contains(bytes[position + step]) else { return false }
      }
      position += length
    }
    return true
  }

  private static func isASCIILetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}
