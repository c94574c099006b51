/// Hashing and comparing short byte strings a word at a time. The strings must be followed by eight readable bytes.
enum ByteHash {
  /// A keyed hash for tables: each word is folded in by the two halves of a 64 × 64-bit product, as in wyhash (Wang
  /// Yi, 2019).
  @inline(__always)
  static func hash(_ start: UnsafePointer<UInt8>, _ count: Int, seed: UInt64) -> UInt64 {
    var hash = seed ^ UInt64(truncatingIfNeeded: count)
    var position = 0
    while count - position > 8 {
      hash = fold(hash ^ word(start + position), 0x9E37_79B9_7F4A_7C15)
      position += 8
    }
    return fold(hash ^ lastWord(start + position, count - position), 0xD6E8_FEB8_6659_FD93 ^ seed)
  }

  /// The first eight bytes and the last eight; of eight or fewer all, moved up to the end of the word, and the number
  /// 0x9E37….
  @inline(__always)
  static func ends(_ start: UnsafePointer<UInt8>, _ count: Int) -> (first: UInt64, last: UInt64) {
    if count <= 8 { return (lastWord(start, count), 0x9E37_79B9_7F4A_7C15) }
    return (word(start), word(start + count - 8))
  }

  /// A number for tables from two words, neither of which alone decides it.
  @inline(__always)
  static func mix(_ a: UInt64, _ b: UInt64) -> UInt64 { fold(a, b &* 0x9E37_79B9_7F4A_7C15 | 1) }

  @inline(__always)
  static func equal(_ a: UnsafePointer<UInt8>, _ b: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    var position = 0
    while count - position > 8 {
      if word(a + position) != word(b + position) { return false }
      position += 8
    }
    return lastWord(a + position, count - position) == lastWord(b + position, count - position)
  }

  @inline(__always)
  private static func word(_ start: UnsafePointer<UInt8>) -> UInt64 {
    UnsafeRawPointer(start).loadUnaligned(as: UInt64.self)
  }

  /// The first `count` bytes, 0 to 8, of a word; the others as zero.
  @inline(__always)
  private static func lastWord(_ start: UnsafePointer<UInt8>, _ count: Int) -> UInt64 {
    guard count > 0 else { return 0 }
    return UInt64(littleEndian: word(start)) &<< UInt64(64 - 8 * count)
  }

  @inline(__always)
  private static func fold(_ a: UInt64, _ b: UInt64) -> UInt64 {
    let product = a.multipliedFullWidth(by: b)
    return product.high ^ product.low
  }
}
