internal import CoverageModel

/// Finds items in which spans of one actor and coder overlap with different tone or capacity: such time would be
/// counted under one of the two by chance.
struct OverlapCheck {
  let columns: AttributionColumns

  /// Items of more attributions are swept in the order of their spans; smaller ones are looked at pair by pair first.
  private static let pairwise = 32

  /// The later row of the first conflict of each item, actor and coder. `rows` is a range of whole items.
  ///
  /// Cost: the square of an item's attributions up to `pairwise` of them, beyond that n log n.
  func conflicts(rows: Range<Int>) -> [Int] {
    var found: [Int] = []
    columns.item.withUnsafeBufferPointer { items in
      columns.actor.withUnsafeBufferPointer { actors in
        columns.start.withUnsafeBufferPointer { starts in
          columns.measure.withUnsafeBufferPointer { measures in
            var first = rows.lowerBound
            while first < rows.upperBound {
              var end = first + 1
              var isSuspect = false
              while end < rows.upperBound, items[end] == items[first] {
                if end - first < OverlapCheck.pairwise {
                  // Only whether one actor's spans meet; what they say is looked at when they do, which is rare.
                  for other in first..<end
                  where actors[other] == actors[end]
                    && UInt64(starts[other]) < UInt64(starts[end]) + UInt64(measures[end])
                    && UInt64(starts[end]) < UInt64(starts[other]) + UInt64(measures[other])
                  { isSuspect = true }
                } else {
                  isSuspect = true
                }
                end += 1
              }
              if isSuspect { sweep(first..<end, &found) }
              first = end
            }
          }
        }
      }
    }
    return found
  }

  /// Sweeps the spans of an item by actor, coder and start, with the latest end seen and the latest end of another
  /// coding.
  private func sweep(_ rows: Range<Int>, _ found: inout [Int]) {
    let order = rows.filter { columns.start[$0] != AttributionColumns.noSpan && columns.measure[$0] > 0 }.sorted {
      (columns.actor[$0], columns.coder[$0], columns.start[$0], $0)
        < (columns.actor[$1], columns.coder[$1], columns.start[$1], $1)
    }
    var conflicts: [Int] = []
    var latest: (end: UInt64, coding: UInt16) = (0, 0)
    var otherEnd: UInt64 = 0
    var isReported = false
    for (index, row) in order.enumerated() {
      let isNext =
        index > 0 && columns.actor[order[index - 1]] == columns.actor[row]
        && columns.coder[order[index - 1]] == columns.coder[row]
      if !isNext { (latest, otherEnd, isReported) = ((0, 0), 0, false) }
      let start = UInt64(columns.start[row])
      let end = start + UInt64(columns.measure[row])
      let coding = UInt16(columns.tone[row]) << 8 | UInt16(columns.capacity[row])
      if start < (coding == latest.coding ? otherEnd : latest.end), !isReported {
        conflicts.append(row)
        isReported = true
      }
      if coding == latest.coding {
        latest.end = max(latest.end, end)
      } else if end > latest.end {
        (otherEnd, latest) = (latest.end, (end, coding))
      } else {
        otherEnd = max(otherEnd, end)
      }
    }
    found += conflicts.sorted()
  }
}
