/// From names, as UTF-8 bytes, to small codes: a hash table with open addressing and a seed of its own, so that a
/// stranger's file cannot choose names that collide.
///
/// Names and the bytes that are looked up must be followed by eight readable bytes; `CSVField` and this table's own store are.
struct NameIndex: Sendable {
  private struct Entry: Sendable {
    let hash: UInt64
    let start: Int32
    let count: Int32
    let code: Int32
  }

  /// Position in `entries` plus one, or 0.
  private var slots: [UInt32] = Array(repeating: 0, count: 16)
  private var entries: [Entry] = []
  private var bytes: [UInt8] = Array(repeating: 0, count: 8)
  let seed: UInt64

  init(seed: UInt64) { self.seed = seed }

  /// The names in the order of `names`; of equal names the first keeps its code.
  init(seed: UInt64, names: [(name: String, code: Int)]) {
    self.seed = seed
    for (name, code) in names { insert(name, code: code) }
  }

  /// All names, in the order in which they were added.
  var names: [String] {
    entries.map { String(decoding: bytes[Int($0.start)..<Int($0.start + $0.count)], as: UTF8.self) }
  }

  mutating func insert(_ name: String, code: Int) {
    var padded = Array(name.utf8)
    let count = padded.count
    padded.append(contentsOf: repeatElement(0, count: 8))
    padded.withUnsafeBufferPointer { buffer in
      guard let start = buffer.baseAddress, find(start, count) < 0 else { return }
      insert(start, count, code: code)
    }
  }

  /// Adds a name that is not there yet.
  mutating func insert(_ start: UnsafePointer<UInt8>, _ count: Int, code: Int) {
    let hash = ByteHash.hash(start, count, seed: seed)
    let entry = Entry(hash: hash, start: Int32(bytes.count - 8), count: Int32(count), code: Int32(code))
    bytes.removeLast(8)
    bytes.append(contentsOf: UnsafeBufferPointer(start: start, count: count))
    bytes.append(contentsOf: repeatElement(0, count: 8))
    entries.append(entry)
    if entries.count * 2 > slots.count {
      slots = Array(repeating: 0, count: slots.count * 2)
      for position in entries.indices { place(position) }
    } else {
      place(entries.count - 1)
    }
  }

  /// The code of a name, or -1.
  @inline(__always)
  func find(_ start: UnsafePointer<UInt8>, _ count: Int) -> Int {
    let hash = ByteHash.hash(start, count, seed: seed)
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while true {
      let position = Int(slots[slot]) - 1
      if position < 0 { return -1 }
      let entry = entries[position]
      if entry.hash == hash, Int(entry.count) == count, isEqual(entry, start) { return Int(entry.code) }
      slot = (slot + 1) & mask
    }
  }

  @inline(__always)
  private func isEqual(_ entry: Entry, _ start: UnsafePointer<UInt8>) -> Bool {
    bytes.withUnsafeBufferPointer { all in
      guard let base = all.baseAddress else { return false }
      return ByteHash.equal(base + Int(entry.start), start, Int(entry.count))
    }
  }

  private mutating func place(_ position: Int) {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: entries[position].hash) & mask
    while slots[slot] != 0 { slot = (slot + 1) & mask }
    slots[slot] = UInt32(position + 1)
  }
}
