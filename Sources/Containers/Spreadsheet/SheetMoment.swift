/// A day and a time of day of a cell, without a zone.
package struct SheetMoment: Sendable, Hashable {
  /// Days since 1 January 1970.
  package let day: Int
  /// Milliseconds since midnight.
  package let milliseconds: Int
  /// Whether the cell shows, or says, the time; a cell that does not is a day alone.
  package let hasTime: Bool

  package static let millisecondsPerDay = 86_400_000

  package init(day: Int, milliseconds: Int, hasTime: Bool) {
    (self.day, self.milliseconds, self.hasTime) = (day, milliseconds, hasTime)
  }

  /// The moment of a serial number of days; nil where the spreadsheet has no such day. A time of day is kept also when
  /// it is not shown.
  init?(serialMilliseconds: Int64, epoch1904: Bool, hasTime: Bool) {
    let perDay = Int64(SheetMoment.millisecondsPerDay)
    guard serialMilliseconds >= 0 else { return nil }
    let (serial, time) = serialMilliseconds.quotientAndRemainder(dividingBy: perDay)
    let day: Int64
    if epoch1904 {
      day = serial - 24_107
    } else {
      // The spreadsheets' calendar has a 29 February 1900, which is serial 60, and no serial 0.
      guard serial >= 1, serial != 60 else { return nil }
      day = serial - (serial < 60 ? 25_568 : 25_569)
    }
    // 31 December 9999.
    guard day <= 2_932_896 else { return nil }
    self.init(day: Int(day), milliseconds: Int(time), hasTime: hasTime || time > 0)
  }

  /// Reads `2023-03-01` or `2023-03-01T20:05:10.5`; nil for anything else, and for a moment with a zone.
  init?(iso bytes: UnsafeBufferPointer<UInt8>) {
    func number(_ start: Int, _ count: Int) -> Int? {
      guard start + count <= bytes.count else { return nil }
      return XMLAttributes.number(UnsafeBufferPointer(rebasing: bytes[start..<start + count]))
    }
    guard bytes.count >= 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      let year = number(0, 4), let month = number(5, 2), let dayOfMonth = number(8, 2),
      let day = SheetMoment.day(year: year, month: month, day: dayOfMonth)
    else { return nil }
    guard bytes.count > 10 else {
      self.init(day: day, milliseconds: 0, hasTime: false)
      return
    }
    guard bytes.count >= 19, bytes[10] == UInt8(ascii: "T"), bytes[13] == UInt8(ascii: ":"),
      bytes[16] == UInt8(ascii: ":"), let hour = number(11, 2), hour < 24, let minute = number(14, 2), minute < 60,
      let seconds = DecimalNumber(bytes[17...]), bytes[17] != UInt8(ascii: "-"), let rounded = seconds.times(1000),
      rounded <= 60_000
    else { return nil }
    let time = (hour * 60 + minute) * 60_000 + Int(rounded)
    self.init(
      day: day + time / SheetMoment.millisecondsPerDay, milliseconds: time % SheetMoment.millisecondsPerDay,
      hasTime: true)
  }

  /// `2023-03-01`, or `2023-03-01T20:05:10` with thousandths when there are any.
  package var text: String {
    let (year, month, dayOfMonth) = SheetMoment.civil(day: day)
    let date = "\(SheetMoment.padded(year, 4))-\(SheetMoment.padded(month, 2))-\(SheetMoment.padded(dayOfMonth, 2))"
    guard hasTime else { return date }
    let clock = SheetMoment.clock(milliseconds: Int64(milliseconds))
    return date + "T" + (clock.utf8.prefix { $0 != UInt8(ascii: ":") }.count == 1 ? "0" : "") + clock
  }

  /// `h:mm:ss`, with thousandths when there are any.
  package static func clock(milliseconds: Int64) -> String {
    let magnitude = milliseconds.magnitude
    let seconds = magnitude / 1000
    let whole =
      "\(milliseconds < 0 ? "-" : "")\(seconds / 3600):\(padded(Int(seconds / 60 % 60), 2)):\(padded(Int(seconds % 60), 2))"
    return magnitude % 1000 == 0 ? whole : whole + "." + padded(Int(magnitude % 1000), 3)
  }

  private static func padded(_ value: Int, _ width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }

  // Years are counted from March, so that the leap day comes last: Howard Hinnant, "chrono-Compatible Low-Level Date
  // Algorithms", 2013.

  /// The number of a day of the Gregorian calendar; nil when the month has no such day.
  static func day(year: Int, month: Int, day: Int) -> Int? {
    guard (1...9999).contains(year), (1...12).contains(month), (1...31).contains(day) else { return nil }
    let marchYear = month <= 2 ? year - 1 : year
    let yearOfEra = marchYear % 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let number = marchYear / 400 * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    return civil(day: number) == (year, month, day) ? number : nil
  }

  private static func civil(day: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = day + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * marchMonth + 2) / 5 + 1)
  }
}
