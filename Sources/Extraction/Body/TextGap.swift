/// A stretch of a text that stands for white space or for nothing.
struct TextGap {
  /// In bytes; 0 where a character stands.
  let length: Int
  /// Whether it separates words. A no-break space does like any other; a soft hyphen and a zero-width space are nothing.
  let isSpace: Bool

  @inline(__always)
  init(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int, end: Int) {
    let byte = bytes[place]
    switch byte {
    case ...0x20: (length, isSpace) = (1, true)
    case 0xC2 where place + 1 < end && (bytes[place + 1] == 0xA0 || bytes[place + 1] == 0xAD):
      (length, isSpace) = (2, bytes[place + 1] == 0xA0)
    case 0xE2
    where place + 2 < end && bytes[place + 1] == 0x80 && bytes[place + 2] >= 0x80 && bytes[place + 2] <= 0x8F:
      (length, isSpace) = (3, bytes[place + 2] <= 0x8A)
    case 0xEF where place + 2 < end && bytes[place + 1] == 0xBB && bytes[place + 2] == 0xBF:
      (length, isSpace) = (3, false)
    default: (length, isSpace) = (0, false)
    }
  }
}
