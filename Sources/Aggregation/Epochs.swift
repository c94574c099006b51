internal import CoverageModel

/// The stretches of days on which no dated fact of the codebook changes: no role begins, no candidate withdraws.
///
/// Epoch 0 is for items without a day (declared totals); epochs 1 … `count` - 1 follow in rising order of days.
struct Epochs: Sendable {
  /// The first day of each dated epoch, in rising order; the first is the beginning of time.
  private let starts: [Int]

  init(actors: [Actor]) {
    var edges: Set<Int> = [DayRange.always.start.number]
    for actor in actors {
      for days in actor.classChanges.map(\.days) + actor.relations.map(\.days) + actor.contests.map(\.days) {
        edges.insert(days.start.number)
        edges.insert(days.end.number)
      }
    }
    starts = edges.sorted()
  }

  var count: Int { starts.count + 1 }

  /// The epoch of a day, 0 for none.
  func epoch(of day: CalendarDay?) -> Int {
    guard let day else { return 0 }
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= day.number { low = middle } else { high = middle }
    }
    return low + 1
  }

  /// A day of the epoch, nil for epoch 0.
  func day(of epoch: Int) -> CalendarDay? {
    epoch == 0 ? nil : CalendarDay(number: starts[epoch - 1])
  }
}
