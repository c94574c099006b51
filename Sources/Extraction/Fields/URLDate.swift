internal import CoverageModel

/// The day in a page's address: `/2023/03/05/`, `/2023-03-05-`, `/20230305`.
enum URLDate {
  static func day(in url: String, _ context: DateContext) -> CalendarDay? {
    guard let url = PageURL(url) else { return nil }
    let bytes = Array(url.path.utf8)
    var next = 0
    while next < bytes.count {
      guard ASCII.isDigit(bytes[next]), next > 0, !ASCII.isDigit(bytes[next - 1]) else {
        next += 1
        continue
      }
      var end = next
      while end < bytes.count, ASCII.isDigit(bytes[end]) { end += 1 }
      if end - next == 8, let day = day(number(bytes[next..<end])), context.isPlausible(day) { return day }
      if end - next == 4, let day = separated(bytes, at: next), context.isPlausible(day) { return day }
      next = end
    }
    return nil
  }

  private static func day(_ value: Int) -> CalendarDay? {
    CalendarDay(year: value / 10_000, month: value / 100 % 100, day: value % 100)
  }

  /// Year, month and day with signs between them; the month may be a name: `/2023/mar/05/`.
  private static func separated(_ bytes: [UInt8], at start: Int) -> CalendarDay? {
    let signs: Set<UInt8> = [UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: ".")]
    var parts = bytes[start...].prefix(24).split(maxSplits: 3, omittingEmptySubsequences: false) { signs.contains($0) }
    guard parts.count >= 3 else { return nil }
    let digits = parts[2].prefix { ASCII.isDigit($0) }
    guard (1...2).contains(digits.count) else { return nil }
    parts[2] = digits
    let month: Int
    if parts[1].allSatisfy(ASCII.isDigit), (1...2).contains(parts[1].count) {
      month = number(parts[1])
    } else if let named = MonthNames.month(String(decoding: parts[1].map(ASCII.lower), as: UTF8.self), language: "en") {
      month = named
    } else {
      return nil
    }
    return CalendarDay(year: number(parts[0]), month: month, day: number(digits))
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int { digits.reduce(0) { $0 * 10 + Int($1 - 0x30) } }
}
