/// When an outlet is monitored: the same stretch of some weekdays.
package struct MonitoringWindow: Sendable, Hashable {
  package let id: String
  /// What the window is called in tables; empty when its id is enough.
  package let label: LocalizedText
  /// Local days on which the window is monitored, half-open.
  package let days: DayRange
  /// Weekdays, 0 for Monday … 6 for Sunday.
  package let weekdays: Set<Int>
  /// Milliseconds after local midnight.
  package let from: Int64
  /// Milliseconds after the same midnight; beyond 24 h when the window ends on the next day.
  package let to: Int64
  package let crossing: CrossingRule

  package init(
    id: String, days: DayRange, weekdays: Set<Int> = Set(0...6), from: Int64, to: Int64,
    crossing: CrossingRule = .startedIn, label: LocalizedText = LocalizedText([:])
  ) {
    self.id = id
    self.label = label
    self.days = days
    self.weekdays = weekdays
    self.from = from
    self.to = to
    self.crossing = crossing
  }

  /// The window's stretches in UTC milliseconds, half-open, in rising order, on those of its days that lie in `range`.
  package func stretches(in range: DayRange, zone: ZoneRules) -> [Range<Int64>] {
    let common = days.intersection(range)
    guard !common.isEmpty else { return [] }
    return (common.start.number..<common.end.number).compactMap { number in
      let day = CalendarDay(number: number)
      guard weekdays.contains(day.weekday) else { return nil }
      let start = zone.instant(day: day, time: from)
      let end = zone.instant(day: day, time: to)
      return start < end ? start..<end : nil
    }
  }
}
