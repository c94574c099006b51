internal import CoverageModel

/// Reads the time of a capture as archives and lists write it.
enum CaptureMoment {
  /// UTC milliseconds of `2023-03-05T10:00:00Z`, with `+06:00` or `+0600` for `Z`, fractions of a second, or a blank for `T`; also of
  /// fourteen digits, `20230305100000`, as web archives write them. A day alone is its midnight; without a zone UTC is meant.
  static func milliseconds(_ text: String) -> Int64? {
    var bytes = Array(text.utf8)[...]
    while bytes.last == 0x20 { bytes.removeLast() }
    while bytes.first == 0x20 { bytes.removeFirst() }
    guard bytes.count <= 40, let year = number(&bytes, 4) else { return nil }
    let isCompact = bytes.first.map(isDigit) ?? false
    func skip(_ allowed: String) -> Bool {
      if isCompact { return true }
      guard let first = bytes.first, allowed.utf8.contains(first) else { return false }
      bytes.removeFirst()
      return true
    }
    guard skip("-"), let month = number(&bytes, 2), skip("-"), let dayOfMonth = number(&bytes, 2),
      let day = CalendarDay(year: year, month: month, day: dayOfMonth)
    else { return nil }
    let midnight = Int64(day.number) * ZoneRules.millisecondsPerDay
    if bytes.isEmpty { return midnight }
    guard skip("Tt "), let hour = number(&bytes, 2), hour < 24, skip(":"), let minute = number(&bytes, 2), minute < 60
    else { return nil }
    var time = Int64(hour * 3600 + minute * 60) * 1000
    if isCompact ? !bytes.isEmpty : bytes.first == UInt8(ascii: ":") {
      guard skip(":"), let second = number(&bytes, 2), second <= 60 else { return nil }
      time += Int64(min(second, 59)) * 1000
    }
    if bytes.first == UInt8(ascii: ".") || bytes.first == UInt8(ascii: ",") {
      bytes.removeFirst()
      var scale: Int64 = 100
      guard bytes.first.map(isDigit) ?? false else { return nil }
      while let digit = bytes.first, isDigit(digit) {
        time += Int64(digit - 0x30) * scale
        scale /= 10
        bytes.removeFirst()
      }
    }
    guard let offset = offset(&bytes), bytes.isEmpty else { return nil }
    return midnight + time - offset
  }

  /// Milliseconds east of UTC.
  private static func offset(_ bytes: inout ArraySlice<UInt8>) -> Int64? {
    switch bytes.first {
    case nil: return 0
    case UInt8(ascii: "Z"), UInt8(ascii: "z"):
      bytes.removeFirst()
      return 0
    case .some(let sign) where sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"):
      bytes.removeFirst()
      guard let hours = number(&bytes, 2), hours < 24 else { return nil }
      if bytes.first == UInt8(ascii: ":") { bytes.removeFirst() }
      var minutes = 0
      if !bytes.isEmpty {
        guard let stated = number(&bytes, 2), stated < 60 else { return nil }
        minutes = stated
      }
      let total = Int64(hours * 60 + minutes) * 60_000
      return sign == UInt8(ascii: "-") ? -total : total
    default: return nil
    }
  }

  private static func number(_ bytes: inout ArraySlice<UInt8>, _ digits: Int) -> Int? {
    guard bytes.count >= digits, bytes.prefix(digits).allSatisfy(isDigit) else { return nil }
    let value = bytes.prefix(digits).reduce(0) { $0 * 10 + Int($1 - 0x30) }
    bytes.removeFirst(digits)
    return value
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
