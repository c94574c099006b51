internal import CoverageModel

/// The days on which a codebook's web outlets are monitored, so that a day without a page is seen.
enum WebDays {
  /// Adds a row for each monitored day between the first and the last on which any page was received.
  static func expect(of codebook: Codebook, in tally: inout OutcomeTally) {
    let days = tally.rows.keys.compactMap(\.day)
    guard let first = days.min(), let last = days.max(), last.number - first.number < mostDays else { return }
    for outlet in codebook.outlets where outlet.medium == .web {
      for number in first.number...last.number {
        let day = CalendarDay(number: number)
        let isMonitored = outlet.windows.contains { $0.days.contains(day) && $0.weekdays.contains(day.weekday) }
        if isMonitored { tally.expect(nil, outlet: outlet.id, day: day) }
      }
    }
  }

  /// Beyond this a page with a wild date has stretched the period, and the rows would say nothing.
  private static let mostDays = 400
}
