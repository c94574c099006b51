package import CoverageModel

/// A date in a sitemap or a feed: a moment, or a day alone.
package enum ListedDate: Sendable, Hashable {
  case day(CalendarDay)
  case moment(Instant)

  /// The day by the clock of a time zone.
  package func day(in zone: ZoneRules) -> CalendarDay {
    switch self {
    case .day(let day): return day
    case .moment(let instant):
      let local = instant.milliseconds + zone.offset(at: instant.milliseconds)
      let day = ZoneRules.millisecondsPerDay
      return CalendarDay(number: Int(local >= 0 ? local / day : (local - day + 1) / day))
    }
  }

  /// Reads the two notations in use: `2023-03-19T08:00:00+06:00` (sitemaps and Atom; also the day alone) and
  /// `Sun, 19 Mar 2023 08:00:00 +0600` (RSS, after RFC 822). A time without a zone counts as the day alone.
  package init?(_ text: String) {
    let words = text.split { $0.isWhitespace || $0 == "," }.map(String.init)
    guard let first = words.first else { return nil }
    if let day = CalendarDay(first.prefix(10)) {
      let rest = first.utf8.count > 10 ? String(first.dropFirst(11)) : words.dropFirst().joined()
      let zone = rest.firstIndex { "Zz+-".contains($0) }
      self.init(day, clock: zone.map { String(rest[..<$0]) } ?? rest, zone: zone.map { String(rest[$0...]) } ?? "")
      return
    }
    // The weekday may be missing.
    let parts = first.utf8.first.map { (0x30...0x39).contains($0) } ?? false ? words[...] : words.dropFirst()
    let fields = Array(parts)
    guard fields.count >= 3, let number = Int(fields[0]), var year = Int(fields[2]),
      let month = ListedDate.months.firstIndex(of: String(fields[1].prefix(3)).lowercased())
    else { return nil }
    if fields[2].utf8.count == 2 { year += year < 50 ? 2000 : 1900 }
    guard let day = CalendarDay(year: year, month: month + 1, day: number) else { return nil }
    self.init(day, clock: fields.count > 3 ? fields[3] : "", zone: fields.count > 4 ? fields[4] : "")
  }

  private init(_ day: CalendarDay, clock: String, zone: String) {
    guard let time = ListedDate.milliseconds(clock: clock), let offset = ListedDate.milliseconds(zone: zone) else {
      self = .day(day)
      return
    }
    self = .moment(Instant(milliseconds: Int64(day.number) * ZoneRules.millisecondsPerDay + time - offset))
  }

  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  /// `8:00`, `08:00:00` or with a fraction, which is cut off.
  private static func milliseconds(clock: String) -> Int64? {
    let parts = clock.split(separator: ".")[..<(clock.isEmpty ? 0 : 1)].first?.split(separator: ":") ?? []
    guard parts.count == 2 || parts.count == 3, let hour = Int64(parts[0]), let minute = Int64(parts[1]),
      let second = parts.count == 3 ? Int64(parts[2]) : 0, (0..<24).contains(hour), (0..<60).contains(minute),
      (0...60).contains(second)
    else { return nil }
    return ((hour * 60 + minute) * 60 + second) * 1000
  }

  /// Milliseconds east of UTC: `Z`, `GMT`, `+0600`, `+06:00`.
  private static func milliseconds(zone: String) -> Int64? {
    if ["Z", "z", "GMT", "UT", "UTC"].contains(zone) { return 0 }
    guard let sign = zone.first, sign == "+" || sign == "-" else { return nil }
    let digits = zone.dropFirst().filter { $0 != ":" }
    guard digits.utf8.count == 4, let number = Int64(digits), number >= 0 else { return nil }
    let offset = (number / 100 * 60 + number % 100) * 60_000
    return sign == "-" ? -offset : offset
  }
}
