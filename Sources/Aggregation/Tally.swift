internal import CoverageModel
internal import Dispatch
internal import Synchronization

/// Sums the attributions of a corpus into the cells of a plan.
///
/// Almost all items are plain: their attributions count as they stand. They go through a loop over columns, in blocks, on as
/// many threads as asked. The others (overlaps, clipped items, apportioned lengths, two records) go one by one through
/// `ItemAmounts`. All sums are of integers, so neither order nor the number of threads changes a digit.
struct Tally {
  let index: CorpusIndex
  let plan: TallyPlan
  let amounts: ItemAmounts
  let threads: Int

  /// Items in one block of the plain loop: few enough for the cells of their rows to stay in the first-level cache.
  private static let blockItems = 1024
  /// Below this number of rows a second thread costs more than it saves.
  private static let rowsWorthAThread = 200_000

  func cells() -> TallyCells {
    let itemCount = index.corpus.items.count
    let rowCount = index.corpus.attributions.count
    let parts = rowCount < Tally.rowsWorthAThread ? 1 : max(1, threads)
    // Parts end between items, so that an item's attributions are counted by one thread.
    let edges = (0...parts).map { part in
      part == parts
        ? itemCount : Int(index.corpus.attributions.item(atOrAfter: rowCount / parts * part) ?? UInt32(itemCount))
    }
    let partial = Mutex<[TallyCells?]>(Array(repeating: nil, count: parts))
    DispatchQueue.concurrentPerform(iterations: parts) { part in
      let cells = cells(ofItems: edges[part]..<max(edges[part], edges[part + 1]))
      partial.withLock { $0[part] = cells }
    }
    return partial.withLock { results in
      var sum = TallyCells(count: plan.cellCount)
      for result in results { if let result { sum.merge(result) } }
      return sum
    }
  }

  private func cells(ofItems items: Range<Int>) -> TallyCells {
    var cells = TallyCells(count: plan.cellCount)
    var start = items.lowerBound
    while start < items.upperBound {
      let end = min(start + Tally.blockItems, items.upperBound)
      addPlain(items: start..<end, to: &cells)
      start = end
    }
    for item in items where amounts.isSpecial[item] && plan.itemOffset(item) >= 0 { add(special: item, to: &cells) }
    return cells
  }

  /// Cost: about ten memory reads a row. First the part of each row's cell that item and actor decide, then column after column;
  /// the last two columns are looked up while the rows are counted, which spares two walks over the block.
  private func addPlain(items: Range<Int>, to cells: inout TallyCells) {
    let columns = index.corpus.attributions
    let first = Int(index.firstRow[items.lowerBound])
    let actorCount = index.facts.actorCount
    let official = Capacity.official.rawValue
    let isSpecial = amounts.isSpecial
    let firstRow = index.firstRow
    let epoch = index.epoch
    var block = [Int32](repeating: TallyPlan.out, count: Int(firstRow[items.upperBound]) - first)
    for item in items where !isSpecial[item] {
      let offset = plan.itemOffset(item)
      guard offset >= 0 else { continue }
      let slot = Int(epoch[item]) &* 2 &* actorCount
      for row in Int(firstRow[item])..<Int(firstRow[item + 1]) {
        let officialSlot = columns.capacity[row] == official ? actorCount : 0
        block[row &- first] = offset &+ plan.actorOffset[slot &+ officialSlot &+ Int(columns.actor[row])]
      }
    }
    let neutral = (codes: columns.mode, offsets: [Int32](repeating: 0, count: 256))
    var lookups = plan.columnOffsets.map { (codes: index.codes($0.column), offsets: $0.offsets) }
    while lookups.count < 2 { lookups.append(neutral) }
    let last = lookups.removeLast()
    let other = lookups.removeLast()
    for (codes, offsets) in lookups {
      for position in block.indices {
        block[position] = max(TallyPlan.out, block[position] &+ offsets[Int(codes[first &+ position])])
      }
    }
    cells.withEntries { entries in
      for position in block.indices {
        let row = first &+ position
        let cell = block[position] &+ other.offsets[Int(other.codes[row])] &+ last.offsets[Int(last.codes[row])]
        guard cell >= 0 else { continue }
        TallyCells.add(
          Int64(columns.measure[row]), item: Int32(bitPattern: columns.item[row]), to: &entries[Int(cell)])
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

extension AttributionColumns {
  /// The item of the first row at or after `row` that begins an item.
  fileprivate func item(atOrAfter row: Int) -> UInt32? {
    guard row > 0 else { return item.first.map { _ in 0 } }
    guard row < count else { return nil }
    return item[row - 1] &+ 1
  }
}

extension TallyPlan {
  /// The cell of one attribution without its day-part, or a negative number.
  func cell(row: Int, item: Int, index: CorpusIndex) -> Int32 {
    let columns = index.corpus.attributions
    let isOfficial = columns.capacity[row] == Capacity.official.rawValue
    let slot = (Int(index.epoch[item]) * 2 + (isOfficial ? 1 : 0)) * index.facts.actorCount + Int(columns.actor[row])
    var cell = itemOffset(item) + actorOffset[slot]
    for (column, offsets) in columnOffsets { cell = max(TallyPlan.out, cell + offsets[Int(index.codes(column)[row])]) }
    return cell
  }
}

extension CorpusIndex {
  /// The codes of a column of the attributions.
  func codes(_ column: AttributionColumn) -> [UInt8] {
    switch column {
    case .mode: corpus.attributions.mode
    case .capacity: corpus.attributions.capacity
    case .tone: corpus.attributions.tone
    case .gender: corpus.attributions.gender
    case .variable(let position): corpus.attributions.variables[position]
    }
  }
}
