internal import CoverageModel

/// Divides the time (or text) of one actor in one item among its attributions, so that no moment counts twice.
///
/// An actor who is quoted (direct, 0-30 s) while an earlier stretch about it still runs (indirect, 10-50 s) is present for 50 s: 30
/// direct and 20 indirect under `united`, 30 direct and 40 indirect under `summed`.
///
/// A moment covered by several attributions goes to the strongest mode, then to the earliest start, then to the first row.
struct Moments {
  let index: CorpusIndex
  let spec: TableSpec
  let item: Int

  /// One slice per row, in the order of rows.
  func slices(of rows: [Int]) -> [Slice] {
    let columns = index.corpus.attributions
    var result: [Slice] = []
    var timed: [Int: [Int]] = [:]
    let isPost = index.corpus.items.kind[item] == ItemKind.post.code
    var credited: Set<Int> = []
    for row in rows {
      if columns.start[row] != AttributionColumns.noSpan {
        timed[group(row), default: []].append(row)
      } else {
        // The engagement is the post's: an actor who is in it twice has it once.
        let counts = !isPost || credited.insert(group(row)).inserted
        result.append(Slice(row: row, amount: counts ? Int64(columns.measure[row]) : 0, spans: [], start: nil))
      }
    }
    for group in timed.values { result += divided(group) }
    return result.sorted { $0.row < $1.row }
  }

  /// Rows whose moments exclude each other: those of one actor after the roll-up, per mode when modes are summed.
  private func group(_ row: Int) -> Int {
    let columns = index.corpus.attributions
    let group = index.facts.group(
      of: Int(columns.actor[row]), epoch: Int(index.epoch[item]),
      isOfficial: columns.capacity[row] == Capacity.official.rawValue, rollUp: spec.rollUp)
    return spec.modeRule == .summed ? group * Mode.allCases.count + Int(columns.mode[row]) : group
  }

  private func divided(_ rows: [Int]) -> [Slice] {
    let columns = index.corpus.attributions
    let order = rows.sorted {
      (columns.mode[$0], columns.start[$0], $0) < (columns.mode[$1], columns.start[$1], $1)
    }
    var taken = SpanSet()
    return order.map { row in
      let start = Int64(columns.start[row])
      let free = taken.insert(start..<start + Int64(columns.measure[row]))
      return Slice(row: row, amount: free.reduce(0) { $0 + Int64($1.count) }, spans: free, start: start)
    }
  }
}
