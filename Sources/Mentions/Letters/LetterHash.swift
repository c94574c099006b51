/// A hash of letters that grows letter by letter, so that all beginnings of a word cost one pass.
enum LetterHash {
  static let seed: UInt64 = 0x9E37_79B9_7F4A_7C15

  @inline(__always)
  static func adding(_ letter: UInt16, to hash: UInt64) -> UInt64 {
    let mixed = (hash ^ UInt64(letter)) &* 0xFF51_AFD7_ED55_8CCD
    return mixed ^ (mixed >> 29)
  }

  @inline(__always)
  static func of(_ letters: UnsafeBufferPointer<UInt16>) -> UInt64 {
    var hash = seed
    for letter in letters { hash = adding(letter, to: hash) }
    return hash
  }

  static func of(_ letters: [UInt16]) -> UInt64 { letters.withUnsafeBufferPointer { of($0) } }
}
