/// A set of numbers that are hashes already, with linear probing; the standard library's set would hash them again.
struct HashSet: Sendable {
  private var slots: [UInt64]
  private(set) var isEmpty = true

  /// - Parameter hashes: any numbers; 0, which marks a free slot, counts as 1.
  init(_ hashes: [UInt64]) {
    var size = 16
    while size < hashes.count * 3 { size *= 2 }
    slots = Array(repeating: 0, count: size)
    for hash in hashes where !contains(hash) {
      var place = place(of: hash)
      while slots[place] != 0 { place = (place + 1) & (slots.count - 1) }
      slots[place] = max(hash, 1)
      isEmpty = false
    }
  }

  func contains(_ hash: UInt64) -> Bool {
    var place = place(of: hash)
    while slots[place] != 0 {
      if slots[place] == max(hash, 1) { return true }
      place = (place &+ 1) & (slots.count &- 1)
    }
    return false
  }

  @inline(__always)
  private func place(of hash: UInt64) -> Int {
    Int(truncatingIfNeeded: (hash &* 0x9E37_79B9_7F4A_7C15) >> 32) & (slots.count &- 1)
  }
}
