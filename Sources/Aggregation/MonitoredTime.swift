internal import CoverageModel

/// How much of an outlet's monitoring windows was recorded.
struct MonitoredTime {
  /// Milliseconds of the windows.
  let scheduled: Int64
  /// Milliseconds of the windows inside recordings and outside their gaps; nil when the outlet has no recordings.
  let monitored: Int64?
  /// Milliseconds of gaps inside the windows.
  let gaps: Int64

  /// The total that shares of the window are shares of: what was recorded, else what was scheduled.
  var counted: Int64 { monitored ?? scheduled }

  init(outlet: Int, stretches: [Range<Int64>], recordings: [Recording]) {
    let own = recordings.filter { $0.outlet == outlet }
    // What is nothing but a gap says what was not recorded, and nothing of the rest.
    let recorded = MonitoredTime.united(own.filter { !$0.isGap }.map(\.span))
    let missing = MonitoredTime.united(own.flatMap { $0.gaps.map(\.span) })
    scheduled = stretches.reduce(0) { $0 + Int64($1.count) }
    gaps = MonitoredTime.common(missing, stretches)
    guard !recorded.isEmpty else {
      monitored = missing.isEmpty ? nil : scheduled - gaps
      return
    }
    let gapsInRecordings = missing.flatMap { gap in recorded.compactMap { MonitoredTime.intersection(gap, $0) } }
    monitored = MonitoredTime.common(recorded, stretches) - MonitoredTime.common(gapsInRecordings, stretches)
  }

  private static func united(_ spans: [Range<Int64>]) -> [Range<Int64>] {
    var set = SpanSet()
    for span in spans { _ = set.insert(span) }
    return set.spans
  }

  private static func common(_ spans: [Range<Int64>], _ stretches: [Range<Int64>]) -> Int64 {
    spans.reduce(0) { total, span in
      stretches.reduce(total) { $0 + Int64(intersection(span, $1)?.count ?? 0) }
    }
  }

  private static func intersection(_ a: Range<Int64>, _ b: Range<Int64>) -> Range<Int64>? {
    let lower = max(a.lowerBound, b.lowerBound)
    let upper = min(a.upperBound, b.upperBound)
    return lower < upper ? lower..<upper : nil
  }
}
