internal import CoverageModel

/// Finds the dates that a text states, in numbers or words, with time of day and zone.
///
///     DateText("5 наурыз 2023, 18:40", context).all   // 2023-03-05, 18:40
struct DateText {
  struct Found {
    let time: StatedTime
    /// Bytes of the text.
    let range: Range<Int>
  }

  private let tokens: TextTokens
  private let context: DateContext
  private(set) var all: [Found] = []

  /// Looks for at most `most` dates.
  init(_ text: [UInt8], _ context: DateContext, most: Int = 4) {
    self.context = context
    tokens = TextTokens(text)
    var place = 0
    while place < tokens.tokens.count, all.count < most {
      guard let (day, end) = day(at: place), context.isPlausible(day) else {
        if let (time, end) = relative(at: place) {
          all.append(Found(time: time, range: range(place..<end)))
          place = end
        } else {
          place += 1
        }
        continue
      }
      let clock = DateClock(tokens, from: end) ?? DateClock(tokens, before: place)
      all.append(
        Found(
          time: StatedTime(day: day, time: clock?.time, offset: clock?.offset),
          range: range(place..<max(end, clock?.end ?? end))))
      place = max(end, clock?.end ?? end)
    }
  }

  /// The first date of a machine-readable value: also `20230305` and seconds or milliseconds since 1970.
  static func value(_ text: String, _ context: DateContext) -> StatedTime? {
    let bytes = Array(text.utf8.prefix(200))
    if bytes.allSatisfy(ASCII.isDigit), let number = Int(text) {
      if bytes.count == 10 || bytes.count == 13 {
        return StatedTime(epoch: number).flatMap { context.isPlausible($0.day) ? $0 : nil }
      }
      if bytes.count == 14,
        let day = CalendarDay(
          year: number / 10_000_000_000, month: number / 100_000_000 % 100, day: number / 1_000_000 % 100)
      {
        return context.isPlausible(day) ? StatedTime(day: day) : nil
      }
    }
    return DateText(bytes, context, most: 1).all.first?.time
  }

  private func range(_ places: Range<Int>) -> Range<Int> {
    let last = min(places.upperBound, tokens.tokens.count) - 1
    return tokens.tokens[places.lowerBound].range.lowerBound..<tokens.tokens[last].range.upperBound
  }

  // MARK: Days

  private func day(at place: Int) -> (CalendarDay, end: Int)? {
    let token = tokens.tokens[place]
    switch token.kind {
    case .sign: return nil
    case .word: return monthFirst(at: place)
    case .number:
      if token.digits == 4 { return yearFirst(at: place) }
      if token.digits == 8 { return compact(at: place) }
      guard token.digits <= 2, (1...31).contains(token.value) else { return nil }
      // A number that continues another, as in 1.5.2023 from its second digit on, is none of its own.
      if place > 1, tokens.touches(place), tokens.tokens[place - 1].kind == .sign, tokens.touches(place - 1),
        tokens.tokens[place - 2].kind == .number, !tokens.isSign(":", at: place - 1), !tokens.isSign(",", at: place - 1)
      {
        return nil
      }
      return dayAndName(at: place) ?? numeric(at: place)
    }
  }

  /// `2023-03-05`, `2023/03/05`, `2023年3月5日`, `2023. március 5.`, `2023 жылғы 5 наурыз`.
  private func yearFirst(at place: Int) -> (CalendarDay, end: Int)? {
    let year = tokens.tokens[place].value
    var next = place + 1
    if let word = optionalYearWord(next) { next = word }
    while tokens.isSign(".", at: next) || tokens.isSign("-", at: next) || tokens.isSign("/", at: next)
      || tokens.isSign(",", at: next)
    { next += 1 }
    if let month = month(next) {
      var after = next + 1
      while tokens.isSign(".", at: after) || tokens.isSign("-", at: after) || tokens.isSign("/", at: after) {
        after += 1
      }
      guard let number = tokens.number(after), number.digits <= 2 else { return nil }
      return date(year, month, number.value, end: after + 1)
    }
    guard let first = tokens.number(next), first.digits <= 2 else { return nil }
    if let month = month(next + 1), next > place + 1 { return date(year, month, first.value, end: next + 2) }
    guard next > place + 1 else { return nil }
    var after = next + 1
    let isSeparated =
      tokens.isSign("-", at: after) || tokens.isSign("/", at: after) || tokens.isSign(".", at: after)
      || ["月", "월"].contains(tokens.word(after))
    guard isSeparated else { return nil }
    after += 1
    guard let second = tokens.number(after), second.digits <= 2 else { return nil }
    return date(year, first.value, second.value, end: after + 1)
  }

  /// Past a word between a year and a month or day.
  private func optionalYearWord(_ place: Int) -> Int? {
    ["年", "년", "ж", "жыл", "жылы", "жылғы", "г", "m", "metų", "gada"].contains(tokens.word(place)) ? place + 1 : nil
  }

  /// `20230305`
  private func compact(at place: Int) -> (CalendarDay, end: Int)? {
    let value = tokens.tokens[place].value
    return date(value / 10_000, value / 100 % 100, value % 100, end: place + 1)
  }

  /// `5 March 2023`, `5. März`, `5 de marzo de 2023`, `05-Mar-2023`.
  private func dayAndName(at place: Int) -> (CalendarDay, end: Int)? {
    var next = place + 1
    if ["st", "nd", "rd", "th", "er", "º", "ª"].contains(tokens.word(next)), tokens.touches(next) { next += 1 }
    while tokens.isSign(".", at: next) || tokens.isSign("-", at: next) || tokens.isSign("/", at: next)
      || tokens.isSign("º", at: next) || tokens.isSign("–", at: next)
    { next += 1 }
    if ["de", "of", "d", "ta"].contains(tokens.word(next)) { next += 1 }
    guard let month = month(next) else { return nil }
    next += 1
    // Pages for several Arabic countries name the month twice.
    if tokens.isSign("/", at: next), self.month(next + 1) == month { next += 2 }
    let afterMonth = next
    while tokens.isSign(".", at: next) || tokens.isSign(",", at: next) || tokens.isSign("-", at: next)
      || tokens.isSign("/", at: next)
    { next += 1 }
    if ["de", "del", "of", "in", "жылғы"].contains(tokens.word(next)) { next += 1 }
    if tokens.isSign("'", at: next) || tokens.isSign("’", at: next) { next += 1 }
    if let year = year(next), !tokens.isSign(":", at: next + 1) {
      return date(year, month, tokens.tokens[place].value, end: next + 1)
    }
    return withoutYear(month, tokens.tokens[place].value, end: afterMonth)
  }

  /// `March 5, 2023`, `Mar. 5th`.
  private func monthFirst(at place: Int) -> (CalendarDay, end: Int)? {
    var next = place + 1
    while tokens.isSign(".", at: next) || tokens.isSign("-", at: next) { next += 1 }
    guard let number = tokens.number(next), number.digits <= 2, (1...31).contains(number.value),
      let month = month(place)
    else { return nil }
    next += 1
    let isClock = tokens.isSign(":", at: next)
    if ["st", "nd", "rd", "th"].contains(tokens.word(next)) { next += 1 }
    let afterDay = next
    while tokens.isSign(",", at: next) || tokens.isSign(".", at: next) || tokens.isSign("-", at: next) { next += 1 }
    if !isClock, let year = year(next), tokens.tokens[next].digits == 4 || tokens.isSign("'", at: next - 1) {
      return date(year, month, number.value, end: next + 1)
    }
    if isClock { return nil }
    if let year = yearBehindClock(afterDay) { return date(year, month, number.value, end: afterDay) }
    return withoutYear(month, number.value, end: afterDay)
  }

  /// The year in `Sun Mar 5 18:40:00 ALMT 2023`.
  private func yearBehindClock(_ place: Int) -> Int? {
    guard tokens.number(place) != nil, tokens.isSign(":", at: place + 1), let clock = DateClock(tokens, from: place),
      let year = [clock.end, clock.end + 1].compactMap(tokens.number).first(where: { $0.digits == 4 })
    else { return nil }
    return year.value
  }

  /// `05.03.2023`, `3/5/23`, `05-03-2023`.
  private func numeric(at place: Int) -> (CalendarDay, end: Int)? {
    guard place + 4 < tokens.tokens.count, tokens.tokens[place + 1].kind == .sign,
      let second = tokens.number(place + 2),
      second.digits <= 2, tokens.tokens[place + 3].value == tokens.tokens[place + 1].value,
      tokens.tokens[place + 3].kind == .sign, let year = year(place + 4)
    else { return nil }
    // A fourth number makes it a version or an address.
    if tokens.touches(place + 5), tokens.tokens[place + 5].value == tokens.tokens[place + 1].value,
      tokens.number(place + 6) != nil, tokens.touches(place + 6)
    {
      return nil
    }
    let first = tokens.tokens[place].value
    let isSlash = tokens.isSign("/", at: place + 1)
    guard isSlash || tokens.isSign(".", at: place + 1) || tokens.isSign("-", at: place + 1) else { return nil }
    if tokens.tokens[place + 4].digits == 2, !isSlash, !tokens.isSign(".", at: place + 1) { return nil }
    let isMonthFirst =
      second.value > 12 || (isSlash || tokens.isSign("-", at: place + 1)) && context.isMonthFirst && first <= 12
    return isMonthFirst
      ? date(year, first, second.value, end: place + 5) : date(year, second.value, first, end: place + 5)
  }

  private func year(_ place: Int) -> Int? {
    guard let number = tokens.number(place) else { return nil }
    if number.digits == 4 { return number.value }
    guard number.digits == 2 else { return nil }
    return number.value < 50 ? 2000 + number.value : 1900 + number.value
  }

  private func month(_ place: Int) -> Int? {
    guard place < tokens.tokens.count, tokens.tokens[place].kind == .word, tokens.tokens[place].range.count <= 32 else {
      return nil
    }
    return MonthNames.month(tokens.word(place), language: context.language)
  }

  private func date(_ year: Int, _ month: Int, _ day: Int, end: Int) -> (CalendarDay, end: Int)? {
    CalendarDay(year: year, month: month, day: day).map { ($0, end) }
  }

  /// A day whose year is left out is the last such day before the capture.
  private func withoutYear(_ month: Int, _ day: Int, end: Int) -> (CalendarDay, end: Int)? {
    guard let now = context.now else { return nil }
    let today = CalendarDay(number: now / 1440)
    let year = today.components.year
    guard let date = CalendarDay(year: year, month: month, day: day) else { return nil }
    return date.number <= today.number + 1
      ? (date, end) : CalendarDay(year: year - 1, month: month, day: day).map { ($0, end) }
  }

  // MARK: Relative to now

  private func relative(at place: Int) -> (StatedTime, end: Int)? {
    guard let now = context.now else { return nil }
    let token = tokens.tokens[place]
    if token.kind == .word, token.range.count <= 24 {
      let word = tokens.word(place)
      if let unit = RelativeWords.minutes[word], let end = ago(place + 1) { return past(unit, unit, now, end: end) }
      guard let days = RelativeWords.days[word] else { return nil }
      let clock = DateClock(tokens, from: place + 1) ?? DateClock(tokens, before: place)
      // These are also ordinary words of a sentence; with a time of day they are the page's stamp.
      guard clock != nil || tokens.tokens.count <= 3 else { return nil }
      let day = CalendarDay(number: now / 1440 - days)
      return (StatedTime(day: day, time: clock?.time, offset: clock?.offset), max(place + 1, clock?.end ?? 0))
    }
    guard token.kind == .number, token.digits <= 2, let unit = RelativeWords.minutes[tokens.word(place + 1)] else {
      return nil
    }
    if let end = ago(place + 2) { return past(token.value * unit, unit, now, end: end) }
    guard RelativeWords.before.contains(tokens.word(place - 1)) else { return nil }
    return past(token.value * unit, unit, now, end: place + 2)
  }

  /// Past a word like "ago", which an abbreviation's full stop may precede.
  private func ago(_ place: Int) -> Int? {
    let word = tokens.isSign(".", at: place) ? place + 1 : place
    return RelativeWords.ago.contains(tokens.word(word)) ? word + 1 : nil
  }

  /// So many minutes before now; counted in days it has no time of day.
  private func past(_ minutes: Int, _ unit: Int, _ now: Int, end: Int) -> (StatedTime, end: Int) {
    let moment = now - minutes
    let time = unit == 1440 ? nil : moment % 1440 * 60_000
    return (StatedTime(day: CalendarDay(number: moment / 1440), time: time), end)
  }
}
