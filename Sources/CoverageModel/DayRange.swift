/// A half-open range of days `[start, end)`.
package struct DayRange: Sendable, Hashable, CustomStringConvertible {
  package let start: CalendarDay
  package let end: CalendarDay

  /// All days that can be written.
  package static let always = DayRange(start: CalendarDay(number: -719_162), end: CalendarDay(number: 2_932_897))

  package init(start: CalendarDay, end: CalendarDay) {
    self.start = start
    self.end = end
  }

  package var isEmpty: Bool { end <= start }
  package var count: Int { max(0, end.number - start.number) }

  package func contains(_ day: CalendarDay) -> Bool { start <= day && day < end }

  package func overlaps(_ other: DayRange) -> Bool { start < other.end && other.start < end }

  /// The days in both ranges; empty when there is none.
  package func intersection(_ other: DayRange) -> DayRange {
    let start = max(start, other.start)
    return DayRange(start: start, end: max(start, min(end, other.end)))
  }

  /// `start..end`, the end not included.
  package var description: String { "\(start)..\(end)" }
}
