/// Eight bytes looked at as one word. Plain integers, because the standard library's vector comparisons are not
/// compiled to vector instructions everywhere (Swift 6.3 on x86-64 compares lane by lane).
enum ByteWord {
  /// The highest bit of every byte.
  static let high: UInt64 = 0x8080_8080_8080_8080

  @inline(__always)
  static func repeating(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }

  /// The highest bit of each byte that is not zero is set; the other bits mean nothing. Exact, as no carry leaves a
  /// byte.
  @inline(__always)
  static func nonzero(_ word: UInt64) -> UInt64 { ((word & ~high) &+ ~high) | word }

  /// The highest bits of the eight bytes as eight bits; all other bits of `word` must be zero.
  @inline(__always)
  static func bits(_ word: UInt64) -> UInt64 {
    // Bit 8n moves to bit 56 + n; no two products meet.
    ((word &>> 7) &* 0x0102_0408_1020_4080) &>> 56
  }
}
