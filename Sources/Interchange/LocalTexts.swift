internal import Containers

/// The different texts of one column in the order of their first appearance.
///
/// Mostly a row repeats the text of the row before, so that one is compared first.
struct LocalTexts: Sendable {
  private(set) var texts: [String] = []
  /// The texts one behind the other, with eight readable bytes behind the last, and where each ends.
  private var bytes = [UInt8](repeating: 0, count: LocalTexts.padding)
  private var ends: [Int] = []
  /// Position plus one by hash, or 0.
  private var slots = [UInt32](repeating: 0, count: 16)
  private var last = 0
  private let seed = UInt64.random(in: .min ... .max)

  private static let padding = 8

  /// The position of a text.
  mutating func position(_ field: CSVField) -> Int {
    if last < texts.count, isText(last, field) { return last }
    last = find(field) ?? insert(field)
    return last
  }

  private func find(_ field: CSVField) -> Int? {
    var slot = firstSlot(field.start, field.count)
    while slots[slot] != 0 {
      let position = Int(slots[slot]) - 1
      if isText(position, field) { return position }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private mutating func insert(_ field: CSVField) -> Int {
    texts.append(field.text)
    bytes.replaceSubrange(bytes.count - LocalTexts.padding..<bytes.count, with: field.bytes)
    ends.append(bytes.count)
    bytes.append(contentsOf: repeatElement(0, count: LocalTexts.padding))
    if texts.count * 2 > slots.count {
      slots = Array(repeating: 0, count: slots.count * 4)
      for position in texts.indices { place(position) }
    } else {
      place(texts.count - 1)
    }
    return texts.count - 1
  }

  private mutating func place(_ position: Int) {
    let start = start(position)
    var slot = bytes.withUnsafeBufferPointer { all in
      all.baseAddress.map { firstSlot($0 + start, ends[position] - start) } ?? 0
    }
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = UInt32(position + 1)
  }

  private func firstSlot(_ start: UnsafePointer<UInt8>, _ count: Int) -> Int {
    Int(truncatingIfNeeded: ByteHash.hash(start, count, seed: seed)) & (slots.count - 1)
  }

  private func start(_ position: Int) -> Int { position == 0 ? 0 : ends[position - 1] }

  private func isText(_ position: Int, _ field: CSVField) -> Bool {
    let start = start(position)
    guard ends[position] - start == field.count else { return false }
    return bytes.withUnsafeBufferPointer { all in
      all.baseAddress.map { ByteHash.equal($0 + start, field.start, field.count) } ?? false
    }
  }
}
