internal import Containers
internal import CoverageModel

/// The items of one block, a column each; `programme` and `label` are positions in the batch's own lists.
struct ItemBatch: Sendable {
  private(set) var kind: [UInt8] = []
  private(set) var outlet: [UInt16] = []
  private(set) var programme: [UInt16] = []
  private(set) var start: [Int64] = []
  private(set) var length: [UInt32] = []
  private(set) var label: [UInt16] = []
  private(set) var election: [Bool] = []
  /// The ids one behind the other, and after `close` eight bytes more; and where each id ends.
  private(set) var idBytes: [UInt8] = []
  private(set) var idEnds: [UInt32] = []
  /// The line on which each item was written, in the block.
  private(set) var lines: [UInt32] = []
  /// Codes of the item variables, item by item.
  private(set) var variables: [UInt8] = []
  /// Texts that tables do not use, by column, as far as rows have them and it is asked for.
  private(set) var texts: [(item: Int, texts: [String: String])] = []
  /// Whether each id is larger than the one before: longer, or as long and behind it in byte order.
  private(set) var isRising = true

  var count: Int { kind.count }

  mutating func append(_ item: ItemRow, id: UnsafeBufferPointer<UInt8>, line: Int, variables codes: [UInt8]) {
    if isRising, count > 0 {
      isRising = idBytes.withUnsafeBufferPointer {
        IDOrder.isBelow(UnsafeBufferPointer(rebasing: $0[idRange(count - 1)]), id)
      }
    }
    kind.append(item.kind)
    outlet.append(item.outlet)
    programme.append(item.programme)
    start.append(item.start)
    length.append(item.length)
    label.append(item.label)
    election.append(item.election)
    idBytes.append(contentsOf: id)
    idEnds.append(UInt32(truncatingIfNeeded: idBytes.count))
    lines.append(UInt32(truncatingIfNeeded: line))
    if !codes.isEmpty { variables += codes }
  }

  mutating func setTextsOfLast(_ texts: [String: String]) { self.texts.append((count - 1, texts)) }

  /// Makes the last id safe to hash.
  mutating func close() { idBytes.append(contentsOf: repeatElement(0, count: 8)) }

  func idRange(_ index: Int) -> Range<Int> { (index == 0 ? 0 : Int(idEnds[index - 1]))..<Int(idEnds[index]) }

  subscript(index: Int) -> ItemRow {
    ItemRow(
      kind: kind[index], outlet: outlet[index], programme: programme[index], start: start[index],
      length: length[index], label: label[index], election: election[index])
  }
}

/// The order in which exports list ids: shorter ones first, equally long ones by their bytes.
enum IDOrder {
  /// Below, at or above zero when `a` stands before, is, or stands behind `b`.
  static func compare(_ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>) -> Int {
    if a.count != b.count { return a.count - b.count }
    for offset in 0..<a.count where a[offset] != b[offset] { return Int(a[offset]) - Int(b[offset]) }
    return 0
  }

  static func isBelow(_ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>) -> Bool { compare(a, b) < 0 }
}
