internal import Containers
internal import CoverageModel

/// Reads moments: `2023-03-01T20:05:10`, in the codebook's zone, or with `Z` or `+06:00`; a space may stand for `T`,
/// seconds may have three decimals or be left out, and a day alone is its midnight.
struct MomentParser: Sendable {
  let zone: ZoneRules

  /// UTC milliseconds, or nil when the text is no moment or has no such day or time.
  func parse(_ start: UnsafePointer<UInt8>, _ count: Int) -> Int64? {
    guard count >= 10, start[4] == UInt8(ascii: "-"), start[7] == UInt8(ascii: "-"),
      let year = digits(start, 4), let month = digits(start + 5, 2), let dayOfMonth = digits(start + 8, 2),
      let day = CalendarDay(year: year, month: month, day: dayOfMonth)
    else { return nil }
    if count == 10 { return zone.instant(day: day, time: 0) }
    guard count >= 16, start[10] == UInt8(ascii: "T") || start[10] == UInt8(ascii: " "), start[13] == UInt8(ascii: ":"),
      let hour = digits(start + 11, 2), hour < 24, let minute = digits(start + 14, 2), minute < 60
    else { return nil }
    var position = 16
    var milliseconds = (hour * 60 + minute) * 60_000
    if position < count, start[position] == UInt8(ascii: ":") {
      guard count >= 19, let second = digits(start + 17, 2), second < 60 else { return nil }
      milliseconds += second * 1000
      position = 19
      if position < count, start[position] == UInt8(ascii: ".") {
        position += 1
        var scale = 100
        while position < count, start[position] &- 0x30 < 10 {
          guard scale > 0 else { return nil }
          milliseconds += Int(start[position] &- 0x30) * scale
          scale /= 10
          position += 1
        }
        guard scale < 100 else { return nil }
      }
    }
    let time = Int64(milliseconds)
    if position == count { return zone.instant(day: day, time: time) }
    let utc = Int64(day.number) * ZoneRules.millisecondsPerDay + time
    if start[position] == UInt8(ascii: "Z") { return position + 1 == count ? utc : nil }
    guard count == position + 6, start[position + 3] == UInt8(ascii: ":"),
      let hours = digits(start + position + 1, 2), hours <= 14,
      let minutes = digits(start + position + 4, 2), minutes < 60
    else { return nil }
    let offset = Int64(hours * 60 + minutes) * 60_000
    switch start[position] {
    case UInt8(ascii: "+"): return utc - offset
    case UInt8(ascii: "-"): return utc + offset
    default: return nil
    }
  }

  /// Whether a field looks like a moment rather than an offset.
  static func isMoment(_ start: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    count >= 10 && start[4] == UInt8(ascii: "-") && start[7] == UInt8(ascii: "-")
  }

  @inline(__always)
  private func digits(_ start: UnsafePointer<UInt8>, _ count: Int) -> Int? {
    var value = 0
    for position in 0..<count {
      let digit = start[position] &- 0x30
      guard digit < 10 else { return nil }
      value = value * 10 + Int(digit)
    }
    return value
  }
}
