internal import Containers
internal import CoverageModel

/// The items that were read, and where each id stands.
///
/// Exports mostly list items by rising ids (shorter first, then by bytes). As long as they do, an id is new when it is
/// larger than the last one and no table of ids is needed; the first id out of order has the table made.
struct ItemTable: Sendable {
  var items: ItemColumns
  private(set) var isRising = true
  /// For each slot the upper half of an id's hash, which also chooses the slot, and in the lower half the item's
  /// position plus one; 0 is empty. Of no use while ids rise.
  private var slots: [UInt64] = []
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
  }

  /// Appends an item whose id is new. Eight bytes behind the id must be readable.
  mutating func append(_ item: ItemRow, id: UnsafeBufferPointer<UInt8>) {
    if isRising, items.count > 0, compare(id, with: items.count - 1) <= 0 { makeTable() }
    items.ids.append(utf8: id)
    items.kind.append(item.kind)
    items.outlet.append(item.outlet)
    items.programme.append(item.programme)
    items.start.append(item.start)
    items.length.append(item.length)
    items.label.append(item.label)
    items.election.append(item.election)
    guard !isRising, let start = id.baseAddress else { return }
    let hash = ByteHash.hash(start, id.count, seed: seed)
    if items.count * 2 > slots.count { grow(for: items.count) }
    place(entry: (hash >> 32) << 32 | UInt64(items.count))
  }

  /// Appends the items of a batch from `first` on, when ids rise in the table, in the batch and from one to the other;
  /// else does nothing. `programme` and `label` are the batch's.
  mutating func appendRising(_ batch: ItemBatch, from first: Int) -> Bool {
    guard isRising, batch.isRising, first < batch.count else { return false }
    let start = batch.idRange(first).lowerBound
    return batch.idBytes.withUnsafeBufferPointer { all in
      let id = UnsafeBufferPointer(rebasing: all[batch.idRange(first)])
      guard items.count == 0 || compare(id, with: items.count - 1) > 0 else { return false }
      let ids = UnsafeBufferPointer(rebasing: all[start..<batch.idRange(batch.count - 1).upperBound])
      items.ids.append(utf8: ids, ends: batch.idEnds[first...], origin: start)
      items.kind += batch.kind[first...]
      items.outlet += batch.outlet[first...]
      items.programme += batch.programme[first...]
      items.start += batch.start[first...]
      items.length += batch.length[first...]
      items.label += batch.label[first...]
      items.election += batch.election[first...]
      return true
    }
  }

  /// The position of an id, or nil. `previous` is a position that the id probably follows.
  func position(of id: CSVField, after previous: Int?) -> Int? {
    let next = previous.map { $0 + 1 } ?? 0
    if next < items.count, items.ids.equals(next, id.bytes) { return next }
    return position(of: id.bytes, hash: ByteHash.hash(id.start, id.count, seed: seed))
  }

  /// The position of an id, or nil. Cost: one look-up, or while ids rise one comparison for an id that is larger than
  /// all and else a binary search.
  func position(of id: UnsafeBufferPointer<UInt8>, hash: UInt64) -> Int? {
    if isRising { return positionInOrder(of: id) }
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

  private func positionInOrder(of id: UnsafeBufferPointer<UInt8>) -> Int? {
    guard items.count > 0 else { return nil }
    let last = compare(id, with: items.count - 1)
    if last >= 0 { return last == 0 ? items.count - 1 : nil }
    var low = 0
    var high = items.count - 1
    while low < high {
      let middle = (low + high) / 2
      let order = compare(id, with: middle)
      if order == 0 { return middle }
      if order < 0 { high = middle } else { low = middle + 1 }
    }
    return nil
  }

  /// Below, at or above zero when an id stands before, is, or stands behind the id at a position.
  private func compare(_ id: UnsafeBufferPointer<UInt8>, with position: Int) -> Int {
    let start = position == 0 ? 0 : Int(items.ids.ends[position - 1])
    let end = Int(items.ids.ends[position])
    return items.ids.bytes.withUnsafeBufferPointer {
      IDOrder.compare(id, UnsafeBufferPointer(rebasing: $0[start..<end]))
    }
  }

  private mutating func makeTable() {
    isRising = false
    grow(for: items.count + 512)
    var id: [UInt8] = []
    for position in 0..<items.count {
      let start = position == 0 ? 0 : Int(items.ids.ends[position - 1])
      let end = Int(items.ids.ends[position])
      // A copy, because hashing reads a few bytes behind the end.
      id.removeAll(keepingCapacity: true)
      id.append(contentsOf: items.ids.bytes[start..<end])
      id.append(contentsOf: repeatElement(0, count: 8))
      let hash = id.withUnsafeBufferPointer { padded in
        padded.baseAddress.map { ByteHash.hash($0, end - start, seed: seed) } ?? 0
      }
      place(entry: (hash >> 32) << 32 | UInt64(position + 1))
    }
  }

  private mutating func place(entry: UInt64) {
    let mask = slots.count - 1
    var slot = Int(entry >> 32) & mask
    while slots[slot] != 0 { slot = (slot + 1) & mask }
    slots[slot] = entry
  }

  private mutating func grow(for count: Int) {
    var capacity = max(slots.count, 1024)
    while capacity < count * 2 { capacity *= 2 }
    guard capacity > slots.count else { return }
    let old = slots
    slots = Array(repeating: 0, count: capacity)
    for entry in old where entry != 0 { place(entry: entry) }
  }
}
