/// What words say for or against an article's text, as learnt: thousandths of a log-odds unit by the word's hash.
///
/// A table of slots with linear probing; a dictionary would hash the hash.
struct WordWeights: Sendable {
  /// A hash and its weight side by side; 0 is a free slot.
  private var slots: [UInt64]

  init(_ weights: [(hash: UInt32, weight: Int32)] = []) {
    var size = 16
    while size < weights.count * 2 { size *= 2 }
    slots = Array(repeating: 0, count: size)
    for (hash, weight) in weights where hash != 0 {
      var place = Int(hash) & (size - 1)
      while slots[place] != 0 { place = (place + 1) & (size - 1) }
      slots[place] = UInt64(hash) << 32 | UInt64(UInt32(bitPattern: weight))
    }
  }

  /// The weight of a word, 0 for an unknown one.
  subscript(hash: UInt32) -> Int32 {
    var place = Int(hash) & (slots.count &- 1)
    while slots[place] != 0 {
      if UInt32(slots[place] >> 32) == hash { return Int32(truncatingIfNeeded: slots[place]) }
      place = (place &+ 1) & (slots.count &- 1)
    }
    return 0
  }
}
