/// A decimal number exactly as it is written: `mantissa` × 10^`exponent`.
package struct DecimalNumber: Sendable, Hashable {
  package let mantissa: Int128
  package let exponent: Int

  /// Significant digits that are kept; programs write at most 17.
  private static let digits = 30
  /// Spreadsheets show and compare at most this many significant digits.
  private static let shownDigits = 15

  package init(mantissa: Int128, exponent: Int) { (self.mantissa, self.exponent) = (mantissa, exponent) }

  /// Reads `-12.5`, `6.25E-3`; nil for anything else and for more than 30 digits.
  package init?(_ bytes: some Collection<UInt8>) {
    var mantissa: Int128 = 0
    var (digits, significant, decimals) = (0, 0, 0)
    var isFraction = false
    var rest = bytes[...]
    let isNegative = rest.first == UInt8(ascii: "-")
    if isNegative || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
    while let byte = rest.first, byte != UInt8(ascii: "E"), byte != UInt8(ascii: "e") {
      rest.removeFirst()
      if byte == UInt8(ascii: "."), !isFraction {
        isFraction = true
        continue
      }
      guard byte &- 0x30 < 10, significant < DecimalNumber.digits, digits < 400 else { return nil }
      digits += 1
      mantissa = mantissa * 10 + Int128(byte - 0x30)
      if mantissa > 0 { significant += 1 }
      if isFraction { decimals += 1 }
    }
    guard digits > 0 else { return nil }
    var exponent = 0
    if !rest.isEmpty {
      rest.removeFirst()
      guard let written = DecimalNumber.exponent(rest) else { return nil }
      exponent = written
    }
    self.mantissa = isNegative ? -mantissa : mantissa
    self.exponent = exponent - decimals
  }

  private static func exponent(_ bytes: some Collection<UInt8>) -> Int? {
    var rest = bytes[...]
    let isNegative = rest.first == UInt8(ascii: "-")
    if isNegative || rest.first == UInt8(ascii: "+") { rest = rest.dropFirst() }
    guard (1...3).contains(rest.count), rest.allSatisfy({ $0 &- 0x30 < 10 }) else { return nil }
    let value = rest.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    return isNegative ? -value : value
  }

  /// The product with `factor`, rounded to the nearest whole number, halves away from zero; nil when it exceeds 10^18.
  package func times(_ factor: Int64) -> Int64? {
    let (product, overflow) = mantissa.multipliedReportingOverflow(by: Int128(factor))
    guard !overflow, let whole = DecimalNumber.scaled(product, by: exponent), whole.magnitude <= UInt128(Self.most)
    else {
      return nil
    }
    return Int64(whole)
  }

  private static let most: Int64 = 1_000_000_000_000_000_000

  /// `value` × 10^`exponent`, rounded half away from zero; nil on overflow.
  private static func scaled(_ value: Int128, by exponent: Int) -> Int128? {
    if value == 0 { return 0 }
    guard exponent > -39 else { return 0 }
    guard exponent < 39, let power = power(abs(exponent)) else { return nil }
    if exponent >= 0 {
      let (product, overflow) = value.multipliedReportingOverflow(by: power)
      return overflow ? nil : product
    }
    let (quotient, remainder) = value.quotientAndRemainder(dividingBy: power)
    let isUp = remainder.magnitude >= power.magnitude - remainder.magnitude
    return quotient + (isUp ? value.signum() : 0)
  }

  private static func power(_ exponent: Int) -> Int128? {
    exponent < powers.count ? powers[exponent] : nil
  }

  /// The powers of ten that fit.
  private static let powers: [Int128] = (1...38).reduce(into: [1]) { powers, _ in powers.append((powers.last ?? 1) * 10)
  }

  /// The number as a spreadsheet shows it in a wide cell: rounded to 15 significant digits, so that
  /// `1.1000000000000001` is `1.1`, without an exponent unless it is very large or small.
  package var shown: String {
    var (mantissa, exponent) = (mantissa.magnitude, exponent)
    let digits = String(mantissa).utf8.count
    if digits > Self.shownDigits, let power = Self.power(digits - Self.shownDigits)?.magnitude {
      let (quotient, remainder) = mantissa.quotientAndRemainder(dividingBy: power)
      mantissa = quotient + (remainder >= power - remainder ? 1 : 0)
      exponent += digits - Self.shownDigits
    }
    guard mantissa > 0 else { return "0" }
    while mantissa.isMultiple(of: 10) {
      mantissa /= 10
      exponent += 1
    }
    let sign = self.mantissa < 0 ? "-" : ""
    let text = String(mantissa)
    guard (-20...20).contains(exponent) else { return "\(sign)\(text)E\(exponent)" }
    if exponent >= 0 { return sign + text + String(repeating: "0", count: exponent) }
    let decimals = -exponent
    let filled = String(repeating: "0", count: max(0, decimals + 1 - text.utf8.count)) + text
    return sign + filled.dropLast(decimals) + "." + filled.suffix(decimals)
  }
}
