#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Remembers what was made of attribute values: the items of a list have the same class, and so most values have been seen.
struct ValueCache<Value> {
  private struct Entry {
    let range: Range<Int>
    let value: Value
  }

  /// By hash; a newer value takes the place of an older one.
  private var entries = [Entry?](repeating: nil, count: 128)

  /// What `make` makes of a value, or made of an equal one.
  ///
  /// - Parameters:
  ///   - range: where the value lies.
  ///   - bytes: the same at every call.
  ///   - make: is asked about what was not seen before.
  /// - Returns: the result of `make`, which has to depend on the bytes alone.
  @inline(__always)
  mutating func value(
    at range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>, make: (UnsafeBufferPointer<UInt8>) -> Value
  ) -> Value {
    let text = UnsafeBufferPointer(rebasing: bytes[range])
    guard let base = text.baseAddress, text.count >= 4 else { return make(text) }
    let first = UnsafeRawPointer(base).loadUnaligned(as: UInt32.self)
    let last = UnsafeRawPointer(base + text.count - 4).loadUnaligned(as: UInt32.self)
    let hash = (first ^ last &* 31 ^ UInt32(truncatingIfNeeded: text.count)) &* 0x9E37_79B1
    let place = Int(hash >> 25)
    if let entry = entries[place], entry.range.count == text.count, let start = bytes.baseAddress,
      memcmp(start + entry.range.lowerBound, base, text.count) == 0
    {
      return entry.value
    }
    let value = make(text)
    entries[place] = Entry(range: range, value: value)
    return value
  }
}
