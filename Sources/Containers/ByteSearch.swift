#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

extension UnsafeBufferPointer<UInt8> {
  /// Whether `byte` occurs in the first `count` bytes; by the C library, which is fast in debug builds too.
  func holds(_ byte: Character, first count: Int) -> Bool {
    guard let baseAddress, let value = byte.asciiValue, count > 0 else { return false }
    return memchr(baseAddress, Int32(value), count) != nil
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The position of the first `byte` at or behind `start`.
  func position(of byte: UInt8, from start: Int) -> Int? {
    guard let baseAddress, start < count,
      let found = memchr(baseAddress + start, Int32(byte), count - start)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(baseAddress)
  }
}
