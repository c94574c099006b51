internal import CoverageModel

/// One pass over the attributions that finds, for each item, whose record counts and whether spans overlap.
struct RecordSurvey {
  private(set) var recordCoder: [Int32]
  private(set) var machineCoder: [Int32]
  private(set) var isMixed: [Bool]
  private(set) var hasActorOverlap: [Bool]
  private(set) var hasOverlap: [Bool]

  init(corpus: Corpus, firstRow: [UInt32]) {
    let count = corpus.items.count
    recordCoder = Array(repeating: -1, count: count)
    machineCoder = Array(repeating: -1, count: count)
    isMixed = Array(repeating: false, count: count)
    hasActorOverlap = Array(repeating: false, count: count)
    hasOverlap = Array(repeating: false, count: count)
    let rows = corpus.attributions
    let purposes = corpus.coders.map(\.purpose)
    for item in 0..<count {
      let range = Int(firstRow[item])..<Int(firstRow[item + 1])
      guard let first = range.first else { continue }
      var isAdjudicated = false
      var latestEnd: UInt64 = 0
      var isSorted = true
      var lastStart: UInt32 = 0
      for row in range {
        let coder = Int32(rows.coder[row])
        if coder != Int32(rows.coder[first]) { isMixed[item] = true }
        switch purposes[Int(coder)] {
        case .adjudication:
          if !isAdjudicated { recordCoder[item] = coder }
          isAdjudicated = true
        case .primary:
          if recordCoder[item] < 0 { recordCoder[item] = coder }
        case .machine:
          if machineCoder[item] < 0 { machineCoder[item] = coder }
        case .double, .gold:
          break
        }
        let start = rows.start[row]
        guard start != AttributionColumns.noSpan else { continue }
        if start < lastStart { isSorted = false }
        if UInt64(start) < latestEnd { hasOverlap[item] = true }
        lastStart = start
        latestEnd = max(latestEnd, UInt64(start) + UInt64(rows.measure[row]))
      }
      if !isSorted || hasOverlap[item] { compareSpans(item: item, range: range, rows: rows) }
    }
  }

  /// The exact answer for an item whose spans are out of order or were seen to overlap.
  private mutating func compareSpans(item: Int, range: Range<Int>, rows: AttributionColumns) {
    hasOverlap[item] = false
    let spans = range.filter { rows.start[$0] != AttributionColumns.noSpan && rows.measure[$0] > 0 }
      .sorted { (rows.start[$0], $0) < (rows.start[$1], $1) }
    var latestEndOfCoder: [UInt16: UInt64] = [:]
    var latestEndOfActor: [UInt32: UInt64] = [:]
    for row in spans {
      let start = UInt64(rows.start[row])
      let end = start + UInt64(rows.measure[row])
      let actorKey = UInt32(rows.coder[row]) << 16 | UInt32(rows.actor[row])
      if start < latestEndOfCoder[rows.coder[row], default: 0] { hasOverlap[item] = true }
      if start < latestEndOfActor[actorKey, default: 0] { hasActorOverlap[item] = true }
      latestEndOfCoder[rows.coder[row], default: 0].formMax(end)
      latestEndOfActor[actorKey, default: 0].formMax(end)
    }
  }
}

extension UInt64 {
  fileprivate mutating func formMax(_ other: UInt64) { self = Swift.max(self, other) }
}
