#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

extension [UInt8] {
  /// Whether the bytes of `text` occur, as they are spelt.
  func holds(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { needle in
      withUnsafeBytes { bytes in
        guard let start = bytes.baseAddress, let first = needle.first, let other = needle.baseAddress else {
          return false
        }
        var position = 0
        while position + needle.count <= bytes.count,
          let found = memchr(start + position, Int32(first), bytes.count - needle.count - position + 1)
        {
          if memcmp(found, other, needle.count) == 0 { return true }
          position = UnsafeRawPointer(found) - start + 1
        }
        return false
      }
    }
  }
}
