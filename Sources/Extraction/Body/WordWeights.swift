/// What words say for or against an article's text, as learnt: thousandths of a log-odds unit by the word's hash.
///
/// A table of slots with linear probing; a dictionary would hash the hash.
struct WordWeights: Sendable {
  private var keys: [UInt32]
  private var values: [Int32]

  init(_ weights: [(hash: UInt32, weight: Int32)] = []) {
    var size = 16
    while size < weights.count * 3 { size *= 2 }
    keys = Array(repeating: 0, count: size)
    values = Array(repeating: 0, count: size)
    for (hash, weight) in weights where hash != 0 {
      var place = Int(hash) & (size - 1)
      while keys[place] != 0 { place = (place + 1) & (size - 1) }
      keys[place] = hash
      values[place] = weight
    }
  }

  /// The weight of a word, 0 for an unknown one.
  subscript(hash: UInt32) -> Int32 {
    var place = Int(hash) & (keys.count &- 1)
    while keys[place] != 0 {
      if keys[place] == hash { return values[place] }
      place = (place &+ 1) & (keys.count &- 1)
    }
    return 0
  }
}
