internal import CoverageModel

/// Finds what does not go together among the attributions of one item, actor by actor and coder by coder: different
/// actors may be on air at once, and coders are never added up.
struct ActorRowsCheck {
  let columns: AttributionColumns

  /// Everything that a row says beside its actor, its coder and where it begins.
  private struct Saying: Hashable {
    let measure: UInt32
    let mode: UInt8
    let capacity: UInt8
    let tone: UInt8
    let gender: UInt8
    let variables: [UInt8]
  }

  /// The conflicts among the rows of an item, in the order of the rows. Cost: n log n.
  func conflicts(in rows: Range<Int>, kind: UInt8, length: UInt32) -> [RowConflict] {
    let order = rows.sorted {
      (columns.actor[$0], columns.coder[$0], columns.start[$0], $0)
        < (columns.actor[$1], columns.coder[$1], columns.start[$1], $1)
    }
    var found: [RowConflict] = []
    var first = 0
    while first < order.count {
      var end = first + 1
      while end < order.count, columns.actor[order[end]] == columns.actor[order[first]],
        columns.coder[order[end]] == columns.coder[order[first]]
      {
        end += 1
      }
      if end > first + 1 {
        let group = order[first..<end]
        let spans = group.prefix { columns.start[$0] != AttributionColumns.noSpan }
        let typed = group[spans.endIndex...]
        if let overlap = overlap(spans) { found.append(overlap) }
        repetitions(group, isPost: kind == ItemKind.post.code, &found)
        excesses(typed, limit: UInt64(ItemFacts.limit(kind: kind, length: length)), &found)
      }
      first = end
    }
    return found.enumerated().sorted { ($0.element.row, $0.offset) < ($1.element.row, $1.offset) }.map(\.element)
  }

  /// The first overlap with different tone or capacity: such time would be counted under one of the two by chance.
  ///
  /// Sweeps the spans by their starts, with the latest end seen and the latest end of another coding.
  private func overlap(_ spans: ArraySlice<Int>) -> RowConflict? {
    var latest: (end: UInt64, coding: UInt16, row: Int) = (0, 0, 0)
    var other: (end: UInt64, row: Int) = (0, 0)
    for row in spans where columns.measure[row] > 0 {
      let start = UInt64(columns.start[row])
      let end = start + UInt64(columns.measure[row])
      let coding = UInt16(columns.tone[row]) << 8 | UInt16(columns.capacity[row])
      let rival = coding == latest.coding ? other : (end: latest.end, row: latest.row)
      if start < rival.end { return RowConflict(kind: .overlap, row: row, other: rival.row) }
      if coding == latest.coding {
        if end > latest.end { (latest.end, latest.row) = (end, row) }
      } else if end > latest.end {
        (other, latest) = ((latest.end, latest.row), (end, coding, row))
      } else if end > other.end {
        other = (end, row)
      }
    }
    return nil
  }

  /// Rows that say the same as an earlier one. Measures of 0 stand for mentions, which may well be alike; a post's
  /// measure comes from its engagement and would be counted twice.
  private func repetitions(_ group: ArraySlice<Int>, isPost: Bool, _ found: inout [RowConflict]) {
    var first = group.startIndex
    while first < group.endIndex {
      let start = columns.start[group[first]]
      var end = first + 1
      while end < group.endIndex, columns.start[group[end]] == start { end += 1 }
      if end > first + 1 {
        var known: [Saying: Int] = [:]
        for row in group[first..<end]
        where start != AttributionColumns.noSpan || columns.measure[row] > 0 || isPost {
          let saying = saying(row)
          if let earlier = known[saying] {
            found.append(RowConflict(kind: .repetition, row: row, other: earlier))
          } else {
            known[saying] = row
          }
        }
      }
      first = end
    }
  }

  private func saying(_ row: Int) -> Saying {
    Saying(
      measure: columns.measure[row], mode: columns.mode[row], capacity: columns.capacity[row],
      tone: columns.tone[row], gender: columns.gender[row],
      variables: columns.variables.filter { !$0.isEmpty }.map { $0[row] })
  }

  /// Typed measures that add up to more than `limit`: reported once for each mode, at the row that goes beyond, else
  /// once for all modes.
  private func excesses(_ typed: ArraySlice<Int>, limit: UInt64, _ found: inout [RowConflict]) {
    guard limit < UInt64(UInt32.max) else { return }
    var isFound = false
    for mode in Mode.allCases {
      if let (row, first, excess) = excess(typed.filter { columns.mode[$0] == mode.rawValue }, limit: limit) {
        found.append(RowConflict(kind: .excessOfMode(excess), row: row, other: first))
        isFound = true
      }
    }
    if !isFound, let (row, first, excess) = excess(Array(typed), limit: limit) {
      found.append(RowConflict(kind: .excessOfModes(excess), row: row, other: first))
    }
  }

  /// The row with which measures go beyond `limit`, the first of the rows, and what all rows add up to.
  private func excess(_ rows: [Int], limit: UInt64) -> (row: Int, first: Int, RowConflict.Excess)? {
    let counted = rows.filter { columns.measure[$0] > 0 }
    var total: UInt64 = 0
    var beyond: Int?
    for row in counted {
      total += UInt64(columns.measure[row])
      if total > limit, beyond == nil { beyond = row }
    }
    guard let beyond, let first = counted.first, counted.count > 1 else { return nil }
    return (beyond, first, RowConflict.Excess(total: total, rows: counted.count))
  }
}
