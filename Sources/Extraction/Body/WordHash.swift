/// A hash of a word's bytes that is the same in every run and on every machine (FNV-1a, 32 bits).
struct WordHash: Sendable {
  private(set) var value: UInt32 = 0x811C_9DC5

  @inline(__always)
  mutating func add(_ byte: UInt8) { value = (value ^ UInt32(byte)) &* 0x0100_0193 }

  static func of(_ bytes: some Sequence<UInt8>) -> UInt32 {
    var hash = WordHash()
    for byte in bytes { hash.add(byte) }
    return hash.value
  }
}
