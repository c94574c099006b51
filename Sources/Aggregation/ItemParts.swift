internal import CoverageModel

/// The items of a corpus cut into stretches of about equally many attributions, one per thread.
///
/// Stretches end between items, so that all attributions of an item are seen by one thread.
struct ItemParts: Sendable {
  /// Below this number of rows a second thread costs more than it saves.
  private static let rowsWorthAThread = 200_000

  /// In order; they cover all items.
  let items: [Range<Int>]
  /// The attributions of each stretch; they cover all attributions.
  let rows: [Range<Int>]

  init(itemOfRow: [UInt32], itemCount: Int, threads: Int) {
    let rowCount = itemOfRow.count
    let count = rowCount < ItemParts.rowsWorthAThread ? 1 : max(1, threads)
    var rowEdges = [0]
    var itemEdges = [0]
    for part in 1..<max(1, count) {
      var row = max(rowEdges[part - 1], rowCount / count * part)
      while row < rowCount, row > 0, itemOfRow[row] == itemOfRow[row - 1] { row += 1 }
      rowEdges.append(row)
      itemEdges.append(row < rowCount ? Int(itemOfRow[row]) : itemCount)
    }
    rowEdges.append(rowCount)
    itemEdges.append(itemCount)
    items = zip(itemEdges, itemEdges.dropFirst()).map { $0..<$1 }
    rows = zip(rowEdges, rowEdges.dropFirst()).map { $0..<$1 }
  }
}
