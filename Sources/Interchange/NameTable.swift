/// From names, as UTF-8 bytes, to small codes: a hash table with open addressing and a seed of its own, so that a
/// stranger's file cannot choose names that collide.
///
/// A name of up to sixteen bytes is two words, its first and its last eight bytes, and is compared as such; longer
/// ones are compared in full besides. Bytes that are looked up must be followed by eight readable bytes; those of a
/// `CSVField` are. A class because it owns memory; look-ups read plain memory, without counting references or checking
/// bounds.
final class NameTable: @unchecked Sendable {
  // Unchecked because of the pointers: their memory is written in `init` only and freed with the last reference.
  private struct Slot {
    var first: UInt64
    var last: UInt64
    /// Nil in an empty slot.
    var start: UnsafePointer<UInt8>?
    var count: Int32
    var code: Int32
  }

  /// All names, in the order in which they were given.
  let names: [String]
  let seed: UInt64
  private let slots: UnsafeMutablePointer<Slot>
  private let mask: Int
  private let bytes: UnsafeMutablePointer<UInt8>

  /// Of equal names the first keeps its code.
  init(seed: UInt64, names: [(name: String, code: Int)]) {
    self.seed = seed
    self.names = names.map(\.name)
    var capacity = 16
    while capacity < names.count * 4 { capacity *= 2 }
    slots = .allocate(capacity: capacity)
    slots.initialize(repeating: Slot(first: 0, last: 0, start: nil, count: 0, code: 0), count: capacity)
    mask = capacity - 1
    let byteCount = names.reduce(8) { $0 + $1.name.utf8.count }
    bytes = .allocate(capacity: byteCount)
    bytes.initialize(repeating: 0, count: byteCount)
    var start = bytes
    for (name, code) in names {
      let count = name.utf8.count
      for (offset, byte) in name.utf8.enumerated() { start[offset] = byte }
      if find(start, count) < 0 { insert(UnsafePointer(start), count, code) }
      start += count
    }
  }

  deinit {
    slots.deallocate()
    bytes.deallocate()
  }

  private func insert(_ start: UnsafePointer<UInt8>, _ count: Int, _ code: Int) {
    let (first, last) = ByteHash.ends(start, count)
    var slot = slot(first, last, count)
    while slots[slot].start != nil { slot = (slot + 1) & mask }
    slots[slot] = Slot(first: first, last: last, start: start, count: Int32(count), code: Int32(code))
  }

  @inline(__always)
  private func slot(_ first: UInt64, _ last: UInt64, _ count: Int) -> Int {
    Int(truncatingIfNeeded: ByteHash.mix(first ^ seed, last ^ UInt64(truncatingIfNeeded: count))) & mask
  }

  /// The code of a name, or -1.
  @inline(__always)
  func find(_ start: UnsafePointer<UInt8>, _ count: Int) -> Int {
    let (first, last) = ByteHash.ends(start, count)
    var slot = slot(first, last, count)
    while let known = slots[slot].start {
      if slots[slot].first == first, slots[slot].last == last, Int(slots[slot].count) == count,
        count <= 16 || ByteHash.equal(known, start, count)
      {
        return Int(slots[slot].code)
      }
      slot = (slot &+ 1) & mask
    }
    return -1
  }
}
