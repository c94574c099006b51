internal import CoverageModel

/// The days that the keys `from` and `to` of an entry bound.
enum EntryDays {
  /// An end that is left out is open. Nil when a day cannot be read or the range is empty.
  static func range(of entry: Entry) -> DayRange? {
    guard let start = day(entry["from"], open: DayRange.always.start),
      let end = day(entry["to"], open: DayRange.always.end)
    else { return nil }
    let range = DayRange(start: start, end: end)
    return range.isEmpty ? nil : range
  }

  private static func day(_ entry: Entry?, open: CalendarDay) -> CalendarDay? {
    guard let entry else { return open }
    return entry.text.flatMap { CalendarDay($0) }
  }
}
