internal import CoverageModel

/// Reads printed lengths of time: `h:mm:ss`, `h:mm:ss.fff`, `hh:mm`, `306 h 10 m`, `48 h`, `35h43`, seconds with at most three
/// decimals. What two numbers with a colon are, and the unit of a bare number, is a matter of the column.
enum PublishedTimes {
  private static let hours: Set<String> = [
    "h", "hr", "hrs", "hour", "hours", "ч", "час", "часа", "часов", "сағ", "сағат", "heure", "heures", "hora", "horas",
    "ora", "ore", "часы",
  ]
  private static let minutes: Set<String> = [
    "m", "min", "mins", "minute", "minutes", "м", "мин", "минута", "минуты", "минут", "mn", "minuto", "minutos",
    "minuti",
  ]
  private static let seconds: Set<String> = [
    "s", "sec", "secs", "second", "seconds", "с", "сек", "секунда", "секунды", "секунд", "seconde", "secondes", "seg",
    "segundo", "segundos", "secondo", "secondi",
  ]

  /// Nil for anything else, and for a time that is too long.
  static func time(
    _ text: String, pairs: ClockReading = .hoursMinutes, bare: PrintedTime.Unit = .second
  ) -> PrintedTime? {
    guard let characters = PublishedNumbers.characters(of: text) else { return nil }
    if characters.contains(":") { return clock(characters, pairs: pairs) }
    if characters.contains(where: \.isLetter) { return units(characters) }
    switch bare {
    case .hour:
      return PublishedNumbers.grouped(characters[...]).flatMap {
        time(hours: $0, minutes: 0, milliseconds: 0, unit: .hour)
      }
    case .minute:
      return PublishedNumbers.grouped(characters[...]).flatMap {
        time(hours: 0, minutes: $0, milliseconds: 0, unit: .minute)
      }
    case .second, .millisecond: return decimalSeconds(characters[...])
    }
  }

  /// Whether the text is two numbers with a colon, or would be.
  static func isPair(_ text: String) -> Bool { text.count { $0 == ":" } == 1 }

  /// The number before the first colon; nil when there is none.
  static func leading(_ text: String) -> Int64? {
    PublishedNumbers.characters(of: text).flatMap { PublishedNumbers.grouped($0.prefix { $0 != ":" }) }
  }

  /// The unit that a word or its abbreviation names, in any case.
  static func unit(_ word: String) -> PrintedTime.Unit? {
    let word = word.lowercased()
    return hours.contains(word) ? .hour : minutes.contains(word) ? .minute : seconds.contains(word) ? .second : nil
  }

  private static func clock(_ characters: [Character], pairs: ClockReading) -> PrintedTime? {
    let parts = characters.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), let hours = PublishedNumbers.grouped(parts[0]),
      parts[1].count == 2, let minutes = PublishedNumbers.plain(parts[1]), minutes < 60
    else { return nil }
    guard parts.count == 3 else {
      return pairs == .hoursMinutes
        ? time(hours: hours, minutes: minutes, milliseconds: 0, unit: .minute)
        : time(hours: 0, minutes: hours, milliseconds: minutes * 1000, unit: .second)
    }
    guard parts[2].prefix(while: { $0.isNumber }).count == 2, let (milliseconds, unit) = thousandths(parts[2]),
      milliseconds < 60_000
    else { return nil }
    return time(hours: hours, minutes: minutes, milliseconds: milliseconds, unit: unit)
  }

  /// Numbers each followed by a unit, from the longest unit to the shortest; a last number without one has the next shorter.
  private static func units(_ characters: [Character]) -> PrintedTime? {
    var amounts: [PrintedTime.Unit: Int64] = [:]
    var last: PrintedTime.Unit?
    var rest = characters[...]
    while !rest.isEmpty {
      let number = rest.prefix { $0.isNumber }
      rest = rest.dropFirst(number.count).drop { $0 == " " }
      let word = String(rest.prefix { $0.isLetter })
      rest = rest.dropFirst(word.count).drop { $0 == " " || $0 == "." }
      guard let amount = PublishedNumbers.plain(number), let unit = unit(word, after: last),
        last.map({ unit < $0 }) ?? true
      else { return nil }
      amounts[unit] = amount
      last = unit
    }
    guard let last else { return nil }
    let milliseconds = (amounts[.second] ?? 0).multipliedReportingOverflow(by: 1000)
    guard !milliseconds.overflow else { return nil }
    return time(
      hours: amounts[.hour] ?? 0, minutes: amounts[.minute] ?? 0, milliseconds: milliseconds.partialValue, unit: last)
  }

  private static func unit(_ word: String, after last: PrintedTime.Unit?) -> PrintedTime.Unit? {
    guard word.isEmpty else { return unit(word) }
    return last == .hour ? .minute : last == .minute ? .second : nil
  }

  private static func decimalSeconds(_ characters: ArraySlice<Character>) -> PrintedTime? {
    guard let (milliseconds, unit) = thousandths(characters) else { return nil }
    return PrintedTime(milliseconds: milliseconds, unit: unit)
  }

  /// Seconds with at most three decimals, in milliseconds.
  private static func thousandths(_ characters: ArraySlice<Character>) -> (Int64, PrintedTime.Unit)? {
    guard let (digits, decimals) = PublishedNumbers.decimal(characters), decimals <= 3 else { return nil }
    let scale: Int64 = [1000, 100, 10, 1][decimals]
    let (milliseconds, overflow) = digits.multipliedReportingOverflow(by: scale)
    return overflow ? nil : (milliseconds, decimals == 0 ? .second : .millisecond)
  }

  private static func time(hours: Int64, minutes: Int64, milliseconds: Int64, unit: PrintedTime.Unit) -> PrintedTime? {
    let limit = PublishedTable.largestAmount
    guard hours <= limit, minutes <= limit, milliseconds <= limit else { return nil }
    let sum = Int128(hours) * 3_600_000 + Int128(minutes) * 60_000 + Int128(milliseconds)
    return Int64(exactly: sum).flatMap { PrintedTime(milliseconds: $0, unit: unit) }
  }
}
