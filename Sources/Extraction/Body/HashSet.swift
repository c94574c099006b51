/// A set of numbers that are hashes already, with linear probing; the standard library's set would hash them again.
///
/// The places are told by a random factor, as long as the process runs the same, so that no page can be made in such a way
/// that its words crowd together. What is in the set does not depend on it.
struct HashSet: Sendable {
  private static let randomFactor = UInt64.random(in: 1...UInt64.max) | 1

  private let factor = HashSet.randomFactor
  private let shift: UInt64
  private var slots: [UInt64]
  private(set) var isEmpty = true

  /// - Parameter capacity: the most numbers that are inserted.
  init(capacity: Int) {
    var bits = 4
    while 1 << bits < capacity * 2 { bits += 1 }
    slots = Array(repeating: 0, count: 1 << bits)
    shift = UInt64(64 - bits)
  }

  init(_ hashes: [UInt64]) {
    self.init(capacity: hashes.count)
    for hash in hashes { insert(hash) }
  }

  /// Adds a number; 0, which marks a free slot, counts as 1.
  ///
  /// - Returns: whether it was not there before.
  @discardableResult
  mutating func insert(_ hash: UInt64) -> Bool {
    let hash = max(hash, 1)
    var place = place(of: hash)
    while slots[place] != 0 {
      if slots[place] == hash { return false }
      place = (place &+ 1) & (slots.count &- 1)
    }
    slots[place] = hash
    isEmpty = false
    return true
  }

  func contains(_ hash: UInt64) -> Bool {
    let hash = max(hash, 1)
    var place = place(of: hash)
    while slots[place] != 0 {
      if slots[place] == hash { return true }
      place = (place &+ 1) & (slots.count &- 1)
    }
    return false
  }

  /// A number for bytes, eight at a time.
  static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let raw = UnsafeRawBufferPointer(bytes)
    var hash = UInt64(bytes.count) &* 0x9E37_79B9_7F4A_7C15
    var next = 0
    func add(_ word: UInt64) {
      hash = (hash ^ word) &* 0xBF58_476D_1CE4_E5B9
      hash ^= hash >> 29
    }
    while next + 8 <= raw.count {
      add(UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: next, as: UInt64.self)))
      next += 8
    }
    var rest: UInt64 = 0
    while next < raw.count {
      rest = rest << 8 | UInt64(raw[next])
      next += 1
    }
    add(rest)
    return hash
  }

  @inline(__always)
  private func place(of hash: UInt64) -> Int {
    Int(truncatingIfNeeded: (hash &* factor) &>> shift)
  }
}
