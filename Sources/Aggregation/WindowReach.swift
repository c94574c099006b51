internal import CoverageModel

/// Which items belong to a table's window and period, and which part of them.
struct WindowReach: Sendable {
  private let index: CorpusIndex
  private let days: DayRange?
  /// The windows' stretches by outlet, in rising order; nil when the table has no window.
  let stretches: [[Range<Int64>]]?
  private let crossing: [CrossingRule]
  /// Whether items are cut at the edges.
  let clips: Bool

  init(index: CorpusIndex, spec: TableSpec) {
    self.index = index
    let codebook = index.codebook
    days = spec.period.flatMap(codebook.period)?.days
    let ownRules = codebook.outlets.map { outlet in outlet.windows.first { $0.id == spec.window }?.crossing }
    // A share of the window itself can only be of what lies inside it.
    let forced: CrossingRule? = spec.denominator == .window ? .clip : spec.crossing
    crossing = ownRules.map { forced ?? $0 ?? .startedIn }
    stretches = spec.window.map { id in
      let range = spec.period.flatMap(codebook.period)?.days ?? WindowReach.daysOfCorpus(index)
      return codebook.outlets.map { outlet in
        // The day before the first item matters only for a window that runs past midnight.
        let first = codebook.zone.instant(day: range.start.adding(spec.period == nil ? 1 : 0), time: 0)
        var united = SpanSet()
        for window in outlet.windows where window.id == id {
          for stretch in window.stretches(in: range, zone: codebook.zone) where stretch.upperBound > first {
            _ = united.insert(stretch)
          }
        }
        return united.spans
      }
    }
    clips = spec.window != nil && crossing.contains(.clip)
  }

  /// Whether there is a window or a period at all.
  var isLimited: Bool { days != nil || stretches != nil }

  /// Whether any part of the item counts.
  func contains(_ item: Int) -> Bool {
    guard isLimited else { return true }
    guard let span = index.span(of: item), let day = index.calendarDay(of: item) else { return false }
    let outlet = Int(index.corpus.items.outlet[item])
    guard let stretches else { return days?.contains(day) ?? true }
    switch crossing[outlet] {
    case .startedIn:
      return overlapping(span.lowerBound..<span.lowerBound + 1, outlet: outlet, of: stretches).first != nil
    case .clip, .whole: return overlapping(span, outlet: outlet, of: stretches).first != nil
    }
  }

  /// The parts of the item that count, in milliseconds from its start; nil when all of it does.
  func parts(of item: Int) -> [Range<Int64>]? {
    let outlet = Int(index.corpus.items.outlet[item])
    guard clips, crossing[outlet] == .clip, let stretches, let span = index.span(of: item) else { return nil }
    let parts = overlapping(span, outlet: outlet, of: stretches).map {
      max($0.lowerBound, span.lowerBound) - span.lowerBound..<min($0.upperBound, span.upperBound) - span.lowerBound
    }
    return parts == [0..<span.upperBound - span.lowerBound] ? nil : parts
  }

  private func overlapping(_ span: Range<Int64>, outlet: Int, of stretches: [[Range<Int64>]]) -> ArraySlice<
    Range<Int64>
  > {
    let all = stretches[outlet]
    var low = 0
    var high = all.count
    while low < high {
      let middle = (low + high) / 2
      if all[middle].upperBound <= span.lowerBound { low = middle + 1 } else { high = middle }
    }
    var end = low
    while end < all.count, all[end].lowerBound < span.upperBound { end += 1 }
    return all[low..<end]
  }

  private static func daysOfCorpus(_ index: CorpusIndex) -> DayRange {
    let dated = index.day.filter { $0 != .min }
    guard let first = dated.min(), let last = dated.max() else {
      return DayRange(start: CalendarDay(number: 0), end: CalendarDay(number: 0))
    }
    return DayRange(start: CalendarDay(number: Int(first) - 1), end: CalendarDay(number: Int(last) + 1))
  }
}
