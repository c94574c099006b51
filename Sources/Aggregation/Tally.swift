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
      part == parts ? itemCount : Int(index.corpus.attributions.item(atOrAfter: rowCount / parts * part) ?? UInt32(itemCount))
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
    for item in items where amounts.isSpecial[item] && plan.itemOffset[item] >= 0 { add(special: item, to: &cells) }
    return cells
  }

  /// Cost: about ten memory reads a row and column. The cell of every row of the block is worked out column by column, then the
  /// rows are counted.
  private func addPlain(items: Range<Int>, to cells: inout TallyCells) {
    let columns = index.corpus.attributions
    let rows = Int(index.firstRow[items.lowerBound])..<Int(index.firstRow[items.upperBound])
    let actorCount = index.facts.actorCount
    let official = Capacity.official.rawValue
    var block = [Int32](repeating: TallyPlan.out, count: rows.count)
    block.withUnsafeMutableBufferPointer { block in
      columns.actor.withUnsafeBufferPointer { actor in
        columns.capacity.withUnsafeBufferPointer { capacity in
          plan.actorOffset.withUnsafeBufferPointer { actorOffset in
            for item in items where plan.itemOffset[item] >= 0 && !amounts.isSpecial[item] {
              let offset = plan.itemOffset[item]
              let slot = Int(index.epoch[item]) &* 2 &* actorCount
              for row in Int(index.firstRow[item])..<Int(index.firstRow[item + 1]) {
                let actorSlot = slot &+ (capacity[row] == official ? actorCount : 0) &+ Int(actor[row])
                block[row &- rows.lowerBound] = offset &+ actorOffset[actorSlot]
              }
            }
          }
        }
      }
      for (column, offsets) in plan.columnOffsets {
        index.codes(column).withUnsafeBufferPointer { codes in
          offsets.withUnsafeBufferPointer { offsets in
            for position in 0..<block.count { block[position] &+= offsets[Int(codes[rows.lowerBound &+ position])] }
          }
        }
      }
      cells.withEntries { entries in
        columns.measure.withUnsafeBufferPointer { measure in
          columns.item.withUnsafeBufferPointer { item in
            for position in 0..<block.count where block[position] >= 0 {
              let row = rows.lowerBound &+ position
              TallyCells.add(Int64(measure[row]), item: Int32(bitPattern: item[row]), to: &entries[Int(block[position])])
            }
          }
        }
      }
    }
  }

  private func add(special item: Int, to cells: inout TallyCells) {
    for part in amounts.parts(of: item) {
      var cell = plan.cell(row: part.row, item: item, index: index)
      if let stride = plan.dayPartStride {
        guard let dayPart = part.dayPart else { continue }
        cell &+= Int32(dayPart) &* stride
      }
      if cell >= 0 { cells.add(part.amount, item: Int32(item), to: Int(cell)) }
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
    var cell = itemOffset[item] + actorOffset[slot]
    for (column, offsets) in columnOffsets { cell += offsets[Int(index.codes(column)[row])] }
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
