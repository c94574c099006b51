internal import CoverageModel

/// Finds, for each item of a stretch, whose record counts and whether spans overlap.
///
/// Almost every item was coded by one coder whose spans follow each other. One walk over neighbouring rows tells those from the
/// few that must be looked at as a whole.
struct RecordSurvey: Sendable {
  /// By item of the stretch: the coder whose record counts, -1 for none; likewise for machine suggestions.
  private(set) var recordCoder: [Int32]
  private(set) var machineCoder: [Int32]
  private(set) var isMixed: [Bool]
  private(set) var hasActorOverlap: [Bool]
  private(set) var hasOverlap: [Bool]

  init(corpus: Corpus, firstRow: [UInt32], items: Range<Int>) {
    let none = [Bool](repeating: false, count: items.count)
    (isMixed, hasActorOverlap, hasOverlap) = (none, none, none)
    recordCoder = Array(repeating: -1, count: items.count)
    machineCoder = recordCoder
    let rows = corpus.attributions
    let purposes = corpus.coders.map(\.purpose)
    let firstOfAll = Int(firstRow[items.lowerBound])
    let isUneven = RecordSurvey.unevenItems(
      rows: rows, in: firstOfAll..<Int(firstRow[items.upperBound]), items: items)
    for item in items {
      let place = item - items.lowerBound
      let range = Int(firstRow[item])..<Int(firstRow[item + 1])
      guard let first = range.first else { continue }
      if isUneven[place] {
        surveyCoders(range, place: place, coders: rows.coder, purposes: purposes)
        compareSpans(range, place: place, rows: rows)
      } else {
        let coder = Int32(rows.coder[first])
        switch purposes[Int(coder)] {
        case .adjudication, .primary: recordCoder[place] = coder
        case .machine: machineCoder[place] = coder
        case .double, .gold: break
        }
      }
    }
  }

  /// Items in which a row has another coder than the row before, or begins before that one ends.
  private static func unevenItems(rows: AttributionColumns, in range: Range<Int>, items: Range<Int>) -> [Bool] {
    var isUneven = [Bool](repeating: false, count: items.count)
    var last = (item: UInt32.max, coder: UInt16(0), end: UInt64(0))
    for row in range {
      let start = rows.start[row]
      let (item, coder) = (rows.item[row], rows.coder[row])
      let overlaps = start != AttributionColumns.noSpan && UInt64(start) < last.end
      if item == last.item, coder != last.coder || overlaps { isUneven[Int(item) - items.lowerBound] = true }
      last = (item, coder, UInt64(start) &+ UInt64(rows.measure[row]))
    }
    return isUneven
  }

  private mutating func surveyCoders(
    _ range: Range<Int>, place: Int, coders: [UInt16], purposes: [Coder.Purpose]
  ) {
    var isAdjudicated = false
    for row in range {
      let coder = Int32(coders[row])
      if coder != Int32(coders[range.lowerBound]) { isMixed[place] = true }
      switch purposes[Int(coder)] {
      case .adjudication:
        if !isAdjudicated { recordCoder[place] = coder }
        isAdjudicated = true
      case .primary:
        if recordCoder[place] < 0 { recordCoder[place] = coder }
      case .machine:
        if machineCoder[place] < 0 { machineCoder[place] = coder }
      case .double, .gold:
        break
      }
    }
  }

  private mutating func compareSpans(_ range: Range<Int>, place: Int, rows: AttributionColumns) {
    let spans = range.filter { rows.start[$0] != AttributionColumns.noSpan && rows.measure[$0] > 0 }
      .sorted { (rows.start[$0], $0) < (rows.start[$1], $1) }
    var latestEndOfCoder: [UInt16: UInt64] = [:]
    var latestEndOfActor: [UInt32: UInt64] = [:]
    for row in spans {
      let start = UInt64(rows.start[row])
      let end = start + UInt64(rows.measure[row])
      let actorKey = UInt32(rows.coder[row]) << 16 | UInt32(rows.actor[row])
      if start < latestEndOfCoder[rows.coder[row], default: 0] { hasOverlap[place] = true }
      if start < latestEndOfActor[actorKey, default: 0] { hasActorOverlap[place] = true }
      latestEndOfCoder[rows.coder[row], default: 0].formMax(end)
      latestEndOfActor[actorKey, default: 0].formMax(end)
    }
  }
}

extension UInt64 {
  fileprivate mutating func formMax(_ other: UInt64) { self = Swift.max(self, other) }
}
