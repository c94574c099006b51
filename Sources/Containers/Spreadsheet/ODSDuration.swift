/// The times of ODS cells: XML Schema durations of days, hours, minutes and seconds, such as `PT20H05M10.5S`.
enum ODSDuration {
  /// Rounded to the nearest millisecond; nil for anything else, for years and months, and for more than 10^12 ms.
  static func milliseconds(_ bytes: UnsafeBufferPointer<UInt8>) -> Int64? {
    var rest = bytes[...]
    let isNegative = rest.first == UInt8(ascii: "-")
    if isNegative { rest.removeFirst() }
    guard rest.popFirst() == UInt8(ascii: "P") else { return nil }
    var isTime = false
    var total: Int64 = 0
    var last = Int64.max
    while let first = rest.first {
      if first == UInt8(ascii: "T"), !isTime {
        isTime = true
        rest.removeFirst()
        continue
      }
      let number = rest.prefix { $0 &- 0x30 < 10 || $0 == UInt8(ascii: ".") }
      rest = rest.dropFirst(number.count)
      guard let unit = rest.popFirst().flatMap({ milliseconds(of: $0, isTime: isTime) }), unit < last,
        let part = DecimalNumber(number)?.times(unit), part <= most
      else { return nil }
      last = unit
      total += part
    }
    guard last < .max, total <= most else { return nil }
    return isNegative ? -total : total
  }

  /// Whether a time is shown as hours and minutes alone, where somebody may have typed minutes and seconds.
  ///
  /// `01:23` is hours and minutes unless the time has these seconds and not these minutes.
  static func hidesSeconds(_ shown: [UInt8], of milliseconds: Int64) -> Bool {
    let parts = shown.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard parts.count == 2 else { return false }
    let last = parts[1].prefix { $0 &- 0x30 < 10 }.prefix(9).reduce(UInt64(0)) { $0 * 10 + UInt64($1 &- 0x30) }
    let (seconds, minutes) = (milliseconds.magnitude / 1000 % 60, milliseconds.magnitude / 60_000 % 60)
    return last != seconds || last == minutes
  }

  private static let most: Int64 = 1_000_000_000_000

  private static func milliseconds(of unit: UInt8, isTime: Bool) -> Int64? {
    switch (unit, isTime) {
    case (UInt8(ascii: "D"), false): 86_400_000
    case (UInt8(ascii: "H"), true): 3_600_000
    case (UInt8(ascii: "M"), true): 60_000
    case (UInt8(ascii: "S"), true): 1000
    default: nil
    }
  }
}
