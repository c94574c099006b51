/// The sums of a tally, one entry per cell.
struct TallyCells: Sendable {
  /// Sums of the measure of the items' kind.
  private(set) var amount: [Int64]
  /// Numbers of attributions.
  private(set) var attributions: [Int64]
  /// Numbers of items with at least one attribution in the cell.
  private(set) var items: [Int64]
  private var lastItem: [Int32]

  init(count: Int) {
    amount = Array(repeating: 0, count: count)
    attributions = Array(repeating: 0, count: count)
    items = Array(repeating: 0, count: count)
    lastItem = Array(repeating: -1, count: count)
  }

  /// Counts one attribution. The attributions of an item must follow each other.
  @inline(__always)
  mutating func add(_ value: Int64, item: Int32, to cell: Int) {
    amount[cell] &+= value
    attributions[cell] &+= 1
    if lastItem[cell] != item {
      lastItem[cell] = item
      items[cell] &+= 1
    }
  }

  /// Adds the sums of other items.
  mutating func merge(_ other: TallyCells) {
    for cell in amount.indices {
      amount[cell] += other.amount[cell]
      attributions[cell] += other.attributions[cell]
      items[cell] += other.items[cell]
    }
  }
}
