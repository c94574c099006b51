/// Dates as archives write them, to and from milliseconds since 1 January 1970, 00:00 UTC.
package enum ArchiveDate {
  /// A WARC-Date (W3C profile of ISO 8601, UTC): `2023-03-19T08:00:00Z` with or without a fraction of a second, or cut
  /// off after the year, the month, the day or the minute, which means the beginning of that span. What is finer than a
  /// millisecond is cut off.
  package static func milliseconds(iso text: String) -> Int64? {
    var rest = Array(text.utf8)[...]
    guard let year = number(&rest, digits: 4) else { return nil }
    var fields = [year, 1, 1, 0, 0, 0]
    for (field, separator) in [(1, "-"), (2, "-"), (3, "T"), (4, ":"), (5, ":")] as [(Int, Character)] {
      guard rest.first == separator.asciiValue else { break }
      rest.removeFirst()
      guard let value = number(&rest, digits: 2) else { return nil }
      fields[field] = value
      // An hour alone is no moment.
      if field == 3, rest.first != UInt8(ascii: ":") { return nil }
    }
    var fraction = 0
    if rest.first == UInt8(ascii: ".") {
      let digits = rest.dropFirst().prefix { (0x30...0x39).contains($0) }
      guard !digits.isEmpty else { return nil }
      for place in 0..<3 {
        fraction = fraction * 10 + (place < digits.count ? Int(digits[digits.startIndex + place]) - 0x30 : 0)
      }
      rest = rest[digits.endIndex...]
    }
    if rest.first == UInt8(ascii: "Z") { rest.removeFirst() }
    guard rest.isEmpty else { return nil }
    return milliseconds(fields, fraction)
  }

  /// The date of an ARC file, `yyyyMMddHHmmss`, also with three digits of milliseconds.
  package static func milliseconds(digits text: String) -> Int64? {
    var rest = Array(text.utf8)[...]
    guard rest.count == 14 || rest.count == 17 else { return nil }
    var fields: [Int] = []
    for count in [4, 2, 2, 2, 2, 2] {
      guard let value = number(&rest, digits: count) else { return nil }
      fields.append(value)
    }
    guard !rest.isEmpty else { return milliseconds(fields, 0) }
    return number(&rest, digits: 3).flatMap { milliseconds(fields, $0) }
  }

  /// `2023-03-19T08:00:00Z`; with three digits of a fraction when the moment is not a whole second.
  package static func iso(_ milliseconds: Int64) -> String {
    let (seconds, fraction) = division(milliseconds, 1000)
    let (days, time) = division(seconds, 86_400)
    let (year, month, day) = civil(days)
    let date = "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    let clock = "\(padded(time / 3600, 2)):\(padded(time / 60 % 60, 2)):\(padded(time % 60, 2))"
    return "\(date)T\(clock)\(fraction == 0 ? "" : ".\(padded(fraction, 3))")Z"
  }

  private static func milliseconds(_ fields: [Int], _ fraction: Int) -> Int64? {
    let (year, month, day) = (fields[0], fields[1], fields[2])
    guard (1...12).contains(month), day >= 1, fields[3] < 24, fields[4] < 60, fields[5] <= 60 else { return nil }
    let days = dayNumber(year, month, day)
    guard civil(Int64(days)) == (Int64(year), Int64(month), Int64(day)) else { return nil }
    let seconds = Int64(days) * 86_400 + Int64(fields[3] * 3600 + fields[4] * 60 + fields[5])
    return seconds * 1000 + Int64(fraction)
  }

  private static func number(_ rest: inout ArraySlice<UInt8>, digits count: Int) -> Int? {
    guard rest.count >= count else { return nil }
    var value = 0
    for byte in rest.prefix(count) {
      guard (0x30...0x39).contains(byte) else { return nil }
      value = value * 10 + Int(byte) - 0x30
    }
    rest.removeFirst(count)
    return value
  }

  private static func padded(_ value: Int64, _ digits: Int) -> String {
    let text = String(value)
    return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
  }

  private static func division(_ value: Int64, _ divisor: Int64) -> (quotient: Int64, rest: Int64) {
    let rest = (value % divisor + divisor) % divisor
    return ((value - rest) / divisor, rest)
  }

  /// Days since 1 January 1970 in the Gregorian calendar. Years are counted from March, so that the leap day is the
  /// last one, in eras of 400 years.
  private static func dayNumber(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let shifted = month > 2 ? year : year - 1
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  private static func civil(_ days: Int64) -> (year: Int64, month: Int64, day: Int64) {
    let (era, dayOfEra) = division(days + 719_468, 146_097)
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shifted + 2) / 5 + 1)
  }
}
