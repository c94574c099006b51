internal import CoverageModel

/// A point in time as a text states it.
struct StatedTime: Sendable, Hashable {
  var day: CalendarDay
  /// Milliseconds after midnight.
  var time: Int?
  /// Minutes east of UTC.
  var offset: Int?

  /// Minutes since 1970 in UTC when the zone is taken as UTC unless it is stated; nil without a time of day.
  var minutes: Int? {
    time.map { day.number * 1440 + $0 / 60_000 - (offset ?? 0) }
  }

  /// The same moment on a clock with another offset.
  func moved(to newOffset: Int) -> StatedTime {
    guard let time, let offset, offset != newOffset else { return self }
    let milliseconds = time + (newOffset - offset) * 60_000
    let dayLength = 86_400_000
    let days = milliseconds >= 0 ? milliseconds / dayLength : -((dayLength - 1 - milliseconds) / dayLength)
    return StatedTime(day: day.adding(days), time: milliseconds - days * dayLength, offset: newOffset)
  }

  /// From Unix seconds or milliseconds.
  init?(epoch: Int) {
    let seconds = epoch > 100_000_000_000 ? epoch / 1000 : epoch
    guard (631_152_000...4_102_444_800).contains(seconds) else { return nil }
    self.init(day: CalendarDay(number: seconds / 86_400), time: seconds % 86_400 * 1000, offset: 0)
  }

  init(day: CalendarDay, time: Int? = nil, offset: Int? = nil) {
    self.day = day
    self.time = time
    self.offset = offset
  }
}
