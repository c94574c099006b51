internal import CoverageModel

/// Finds items in which spans of one actor and coder overlap with different tone or capacity: such time would be counted under
/// one of the two by chance.
enum OverlapCheck {
  /// One warning for each item, actor and coder, at the later row. `rows` is a range of whole items.
  ///
  /// Cost: the square of an item's attributions up to `pairwise` of them, beyond that n log n.
  static func conflicts(_ columns: AttributionColumns, rows: Range<Int>) -> [Int] {
    var found: [Int] = []
    columns.item.withUnsafeBufferPointer { items in
      columns.actor.withUnsafeBufferPointer { actors in
        var first = rows.lowerBound
        while first < rows.upperBound {
          let item = items[first]
          var end = first + 1
          var repeats = false
          while end < rows.upperBound, items[end] == item {
            if !repeats, end - first <= pairwise {
              for other in first..<end where actors[other] == actors[end] { repeats = true }
            }
            end += 1
          }
          if repeats || end - first > pairwise { check(first..<end, columns, &found) }
          first = end
        }
      }
    }
    return found
  }

  private static let pairwise = 32

  /// Sweeps the spans of an item by actor, coder and start, with the latest end seen and the latest end of another coding.
  private static func check(_ rows: Range<Int>, _ columns: AttributionColumns, _ found: inout [Int]) {
    let order = rows.filter { columns.start[$0] != AttributionColumns.noSpan && columns.measure[$0] > 0 }.sorted {
      (columns.actor[$0], columns.coder[$0], columns.start[$0], $0)
        < (columns.actor[$1], columns.coder[$1], columns.start[$1], $1)
    }
    var index = 0
    var conflicts: [Int] = []
    while index < order.count {
      let actor = columns.actor[order[index]]
      let coder = columns.coder[order[index]]
      var latest: (end: UInt64, coding: UInt16) = (0, 0)
      var otherEnd: UInt64 = 0
      var conflict: Int?
      while index < order.count, columns.actor[order[index]] == actor, columns.coder[order[index]] == coder {
        let row = order[index]
        let start = UInt64(columns.start[row])
        let end = start + UInt64(columns.measure[row])
        let coding = UInt16(columns.tone[row]) << 8 | UInt16(columns.capacity[row])
        if start < (coding == latest.coding ? otherEnd : latest.end), conflict == nil { conflict = row }
        if coding == latest.coding {
          latest.end = max(latest.end, end)
        } else if end > latest.end {
          (otherEnd, latest) = (latest.end, (end, coding))
        } else {
          otherEnd = max(otherEnd, end)
        }
        index += 1
      }
      if let conflict { conflicts.append(conflict) }
    }
    found += conflicts.sorted()
  }
}
