/// A point in time as a page states it: always a day, often a time of day, sometimes a zone.
package struct PageTime: Sendable, Hashable {
  /// Where the statement was found.
  package enum Source: String, Sendable, Hashable, CaseIterable {
    case jsonLD = "json-ld"
    case microdata
    case meta
    case timeElement = "time-element"
    case url
    case text
  }

  /// The day on the page's own clock.
  package let day: CalendarDay
  /// Milliseconds after midnight on the page's own clock, nil when only the day is stated.
  package let time: Int?
  /// Minutes east of UTC, nil when the page does not say.
  package let offset: Int?
  package let source: Source

  package init(day: CalendarDay, time: Int? = nil, offset: Int? = nil, source: Source) {
    self.day = day
    self.time = time
    self.offset = offset
    self.source = source
  }
}
