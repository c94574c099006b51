internal import Containers
internal import CoverageModel

/// The items that were read, and where each id stands.
struct ItemTable: Sendable {
  var items: ItemColumns
  /// For each slot the upper half of an id's hash, which also chooses the slot, and in the lower half the item's position plus
  /// one; 0 is empty.
  private var slots: [UInt64] = Array(repeating: 0, count: 1024)
  let seed: UInt64

  init(variableCount: Int, seed: UInt64) {
    items = ItemColumns(variableCount: variableCount)
    self.seed = seed
  }

  /// Makes room for about `count` items.
  mutating func reserve(count: Int, idBytes: Int) {
    items.ids.reserve(count: count, bytes: idBytes)
    items.kind.reserveCapacity(count)
    items.outlet.reserveCapacity(count)
    items.programme.reserveCapacity(count)
    items.start.reserveCapacity(count)
    items.length.reserveCapacity(count)
    items.label.reserveCapacity(count)
    items.election.reserveCapacity(count)
    grow(for: count)
  }

  /// The position of an id, or nil. When it is the item after `previous` no table is needed.
  func position(of id: CSVField, after previous: Int?) -> Int? {
    let next = previous.map { $0 + 1 } ?? 0
    if next < items.count, items.ids.equals(next, id.bytes) { return next }
    return position(of: id.bytes, hash: ByteHash.hash(id.start, id.count, seed: seed))
  }

  func position(of id: UnsafeBufferPointer<UInt8>, hash: UInt64) -> Int? {
    let mask = slots.count - 1
    var slot = Int(hash >> 32) & mask
    while slots[slot] != 0 {
      if slots[slot] >> 32 == hash >> 32 {
        let position = Int(slots[slot] & 0xFFFF_FFFF) - 1
        if items.ids.equals(position, id) { return position }
      }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// Notes the id of the item that was appended last.
  mutating func noteLast(hash: UInt64) {
    if items.count * 2 > slots.count { grow(for: items.count) }
    place(hash: hash, entry: (hash >> 32) << 32 | UInt64(items.count))
  }

  private mutating func place(hash: UInt64, entry: UInt64) {
    let mask = slots.count - 1
    var slot = Int(hash >> 32) & mask
    while slots[slot] != 0 { slot = (slot + 1) & mask }
    slots[slot] = entry
  }

  private mutating func grow(for count: Int) {
    var capacity = slots.count
    while capacity < count * 2 { capacity *= 2 }
    guard capacity > slots.count else { return }
    let old = slots
    slots = Array(repeating: 0, count: capacity)
    for entry in old where entry != 0 { place(hash: entry, entry: entry) }
  }
}
