internal import CoverageModel

/// What a table counts once although it was coded more than once.
struct ConflictCount {
  /// Moments of one actor in one record that were coded twice with different tone or capacity, in the measure's unit.
  let amount: Int64
  /// Attributions of records that do not count, because the item has an adjudicated or an earlier primary record.
  let otherRecords: Int64

  /// `selected` are the items of the table.
  init(maker: GridMaker, selected: [Int]) {
    let index = maker.index
    let rows = index.corpus.attributions
    var amount: Int64 = 0
    var others: Int64 = 0
    for item in selected {
      if index.isMixed[item] {
        others += Int64(index.rows(of: item).count { Int32(rows.coder[$0]) != index.recordCoder[item] })
      }
      guard index.hasActorOverlap[item] else { continue }
      let timed = maker.amounts.countedRows(of: item).filter { rows.start[$0] != AttributionColumns.noSpan }
      for (position, row) in timed.enumerated() {
        for other in timed[(position + 1)...]
        where rows.actor[other] == rows.actor[row]
          && (rows.tone[other] != rows.tone[row] || rows.capacity[other] != rows.capacity[row])
        {
          let start = max(rows.start[row], rows.start[other])
          let end = min(
            UInt64(rows.start[row]) + UInt64(rows.measure[row]), UInt64(rows.start[other]) + UInt64(rows.measure[other])
          )
          if UInt64(start) < end { amount += Int64(end - UInt64(start)) }
        }
      }
    }
    self.amount = amount
    otherRecords = others
  }
}
