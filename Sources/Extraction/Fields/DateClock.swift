/// A time of day beside a date: `18:40`, `6.40 pm`, `18h40`, `T18:40:00+06:00`.
struct DateClock {
  /// Milliseconds after midnight.
  let time: Int
  /// Minutes east of UTC.
  let offset: Int?
  /// The token after it.
  let end: Int

  /// Minutes east of UTC by the abbreviations in use; those of several zones are left out.
  private static let zones: [String: Int] = [
    "z": 0, "gmt": 0, "utc": 0, "wet": 0, "bst": 60, "cet": 60, "mez": 60, "cest": 120, "mesz": 120, "eet": 120,
    "eest": 180,
    "msk": 180, "мск": 180, "est": -300, "edt": -240, "et": -300, "cdt": -300, "mst": -420, "mdt": -360, "pst": -480,
    "pdt": -420, "pt": -480, "jst": 540, "kst": 540, "aest": 600, "aedt": 660, "hkt": 480, "sgt": 480, "almt": 360,
  ]

  /// The clock among the few tokens from `place` on.
  init?(_ tokens: TextTokens, from place: Int) {
    var next = place
    while next < min(place + 6, tokens.tokens.count) {
      if let clock = DateClock(tokens, at: next) {
        self = clock
        return
      }
      // Another date begins.
      if let number = tokens.number(next), number.digits == 4 { return nil }
      next += 1
    }
    return nil
  }

  /// The clock that ends right before `place`, but for a comma or dash: `18:40, 5 March`.
  init?(_ tokens: TextTokens, before place: Int) {
    for start in stride(from: place - 3, through: max(0, place - 7), by: -1) where start >= 0 {
      if let clock = DateClock(tokens, at: start), clock.end >= place - 2, clock.end <= place {
        self = DateClock(time: clock.time, offset: clock.offset, end: place)
        return
      }
    }
    return nil
  }

  private init(time: Int, offset: Int?, end: Int) {
    self.time = time
    self.offset = offset
    self.end = end
  }

  private init?(_ tokens: TextTokens, at place: Int) {
    guard let hour = tokens.number(place), hour.digits <= 2, hour.value < 25, let minute = tokens.number(place + 2),
      minute.digits == 2, minute.value < 60
    else { return nil }
    var next = place + 3
    let separator = tokens.word(place + 1)
    let isPoint = tokens.isSign(".", at: place + 1)
    guard tokens.isSign(":", at: place + 1) || separator == "h" || separator == "ч" || separator == "時" || isPoint
    else { return nil }
    if isPoint {
      let follows = tokens.word(next)
      let before = tokens.word(place - 1)
      guard ["uhr", "am", "pm", "h"].contains(follows) || ["klo", "kl", "um", "at"].contains(before) else { return nil }
    }
    var seconds = 0
    if tokens.isSign(":", at: next), let second = tokens.number(next + 1), second.value < 60 {
      seconds = second.value
      next += 2
      if tokens.isSign(".", at: next), tokens.touches(next), tokens.number(next + 1) != nil, tokens.touches(next + 1) {
        next += 2
      }
    }
    var hours = hour.value
    var half = tokens.word(next)
    var afterHalf = next + 1
    if half == "a" || half == "p", tokens.isSign(".", at: next + 1), tokens.word(next + 2) == "m" {
      half += "m"
      afterHalf = next + 4
    }
    if half == "pm" || half == "am" {
      if hours == 12 { hours = 0 }
      if half == "pm", hours < 12 { hours += 12 }
      next = afterHalf
    }
    guard hours < 24 else { return nil }
    let (offset, end) = DateClock.offset(tokens, at: next)
    self.init(time: ((hours * 60 + minute.value) * 60 + seconds) * 1000, offset: offset, end: end)
  }

  private static func offset(_ tokens: TextTokens, at place: Int) -> (Int?, end: Int) {
    var next = place
    if tokens.isSign("(", at: next) { next += 1 }
    var base: Int?
    if let zone = zones[tokens.word(next)] {
      base = zone
      next += 1
    }
    let isEast = tokens.isSign("+", at: next)
    if isEast || tokens.isSign("-", at: next) || tokens.isSign("−", at: next), let number = tokens.number(next + 1),
      tokens.touches(next + 1),
      base == nil || base == 0
    {
      var minutes = number.value * 60
      var end = next + 2
      if number.digits == 4 {
        minutes = number.value / 100 * 60 + number.value % 100
      } else if number.digits <= 2, tokens.isSign(":", at: end), let rest = tokens.number(end + 1), rest.digits == 2 {
        minutes += rest.value
        end += 2
      } else if base == nil {
        return (nil, place)
      }
      if number.digits <= 4, minutes <= 14 * 60 { return (isEast ? minutes : -minutes, end) }
    }
    return base.map { ($0, next) } ?? (nil, place)
  }
}
