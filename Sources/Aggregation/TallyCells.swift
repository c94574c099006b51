/// The sums of a tally, one entry per cell.
struct TallyCells: Sendable {
  /// All that is known of a cell side by side, so that counting a row touches one line of the cache.
  struct Entry: Sendable {
    /// The sum of the measure of the items' kind.
    var amount: Int64 = 0
    /// The number of attributions.
    var attributions: Int64 = 0
    /// The number of items with at least one attribution in the cell.
    var items: Int32 = 0
    /// The item counted last.
    var lastItem: Int32 = -1
  }

  private(set) var entries: [Entry]

  init(count: Int) { entries = Array(repeating: Entry(), count: count) }

  /// Counts one attribution. The attributions of an item must follow each other.
  @inline(__always)
  mutating func add(_ value: Int64, item: Int32, to cell: Int) {
    entries.withUnsafeMutableBufferPointer { TallyCells.add(value, item: item, to: &$0[cell]) }
  }

  /// The same on an entry that the caller holds.
  @inline(__always)
  static func add(_ value: Int64, item: Int32, to entry: inout Entry) {
    entry.amount &+= value
    entry.attributions &+= 1
    entry.items &+= entry.lastItem == item ? 0 : 1
    entry.lastItem = item
  }

  /// Adds to an attribution that was counted already.
  mutating func extend(by value: Int64, in cell: Int) { entries[cell].amount += value }

  /// Lends the entries to a loop that counts many rows.
  mutating func withEntries(_ body: (UnsafeMutableBufferPointer<Entry>) -> Void) {
    entries.withUnsafeMutableBufferPointer { body($0) }
  }

  /// Adds the sums of other items.
  mutating func merge(_ other: TallyCells) {
    for cell in entries.indices {
      entries[cell].amount += other.entries[cell].amount
      entries[cell].attributions += other.entries[cell].attributions
      entries[cell].items += other.entries[cell].items
    }
  }
}
