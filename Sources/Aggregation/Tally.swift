internal import CoverageModel

/// Sums the attributions of a corpus into the cells of a plan.
///
/// Almost all items are plain: their attributions count as they stand. They go through one loop over columns, on as many
/// threads as asked. The others (overlaps, clipped items, apportioned lengths, two records) go one by one through
/// `ItemAmounts`. All sums are of integers, so neither order nor the number of threads changes a digit.
struct Tally {
  let index: CorpusIndex
  let plan: TallyPlan
  let amounts: ItemAmounts

  /// Items in one block of the plain loop: few enough for what is looked up per item to stay in the first-level cache.
  private static let blockItems = 1024

  func cells() -> TallyCells {
    var sum = TallyCells(count: plan.cellCount)
    for cells in inParallel(index.parts.items, cells(ofItems:)) { sum.merge(cells) }
    return sum
  }

  @Sendable
  private func cells(ofItems items: Range<Int>) -> TallyCells {
    var cells = TallyCells(count: plan.cellCount)
    switch index.codings.rows {
    case .narrow(let codings): addPlain(items: items, codings: codings, to: &cells)
    case .wide(let codings): addPlain(items: items, codings: codings, to: &cells)
    }
    for item in items where amounts.isSpecial[item] && plan.selects(item) { add(special: item, to: &cells) }
    return cells
  }

  /// Cost: five memory reads and one entry written per row.
  private func addPlain<Code: FixedWidthInteger>(items: Range<Int>, codings: [Code], to cells: inout TallyCells) {
    let columns = index.corpus.attributions
    let codingOffset = plan.codingOffset
    cells.withEntries { entries in
      for start in stride(from: items.lowerBound, to: items.upperBound, by: Tally.blockItems) {
        let block = start..<min(start + Tally.blockItems, items.upperBound)
        var offsets = plan.itemOffsets(block)
        for item in block where amounts.isSpecial[item] { offsets[item &- start] = TallyPlan.out }
        for row in Int(index.firstRow[block.lowerBound])..<Int(index.firstRow[block.upperBound]) {
          let item = columns.item[row]
          let cell = offsets[Int(item) &- start] &+ codingOffset[Int(codings[row])]
          guard cell >= 0 else { continue }
          TallyCells.add(Int64(columns.measure[row]), item: Int32(bitPattern: item), to: &entries[Int(cell)])
        }
      }
    }
  }

  private func add(special item: Int, to cells: inout TallyCells) {
    let outside = index.codebook.dayParts.count
    var counted: (row: Int, cell: Int32)?
    for part in amounts.parts(of: item) {
      var cell = plan.cell(row: part.row, item: item, index: index)
      if let stride = plan.dayPartStride, cell >= 0 { cell += Int32(part.dayPart ?? outside) * stride }
      guard cell >= 0 else { continue }
      // An attribution that was cut at a day-part's edge is one attribution in a cell that holds both pieces.
      if let last = counted, last.row == part.row, last.cell == cell {
        cells.extend(by: part.amount, in: Int(cell))
      } else {
        cells.add(part.amount, item: Int32(item), to: Int(cell))
      }
      counted = (part.row, cell)
    }
  }
}
