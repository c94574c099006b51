/// Chance from a seed that is tied to names: the same name gets the same number, whatever stands beside it and in which order.
///
/// A name is folded to 64 bits by FNV-1a (Fowler, Noll and Vo 1991) and mixed with the seed by the finisher of SplitMix64 (Steele,
/// Lea and Flood 2014).
struct SeededOrder: Sendable {
  private let seed: UInt64

  init(seed: UInt64) { self.seed = seed }

  /// The number of a name, or of several names together; `purpose` keeps numbers for one use apart from those for another.
  func number(_ purpose: StaticString, _ names: String...) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    func fold(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    purpose.withUTF8Buffer { $0.forEach(fold) }
    for name in names {
      // No byte of UTF-8 is 255, so names cannot run into each other.
      fold(0xFF)
      for byte in name.utf8 { fold(byte) }
    }
    return SeededOrder.mixed(hash &+ SeededOrder.mixed(seed))
  }

  private static func mixed(_ number: UInt64) -> UInt64 {
    var mixed = number &+ 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
