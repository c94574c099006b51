/// Reads a share exactly from its decimal text; no binary fraction is formed.
enum ShareText {
  enum Problem: Error { case notANumber, aboveOne, tooFine }

  /// Digits of a share before and after the point together.
  private static let largestDigitCount = 20

  /// The share in parts of `unit`: `0.3` and `30 %` of a billion are 300,000,000.
  ///
  /// - Throws: `notANumber` for a sign, an exponent, a comma; `aboveOne`; `tooFine` when the share is no whole number of parts.
  static func parts(_ text: String, of unit: Int64) throws(Problem) -> Int64 {
    var body = Substring(text)
    let isPercentage = body.hasSuffix("%")
    if isPercentage { body = body.dropLast() }
    while body.last == " " { body = body.dropLast() }
    let halves = body.utf8.split(separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
    let digits = Array(halves.joined())
    guard let whole = halves.first, !whole.isEmpty, halves.count == 1 || halves.last?.isEmpty == false,
      digits.count <= largestDigitCount, digits.allSatisfy({ (48...57).contains($0) })
    else { throw .notANumber }
    let decimals = halves.count == 1 ? 0 : digits.count - whole.count
    let mantissa = digits.reduce(Int128(0)) { $0 * 10 + Int128($1 - 48) }
    let scale = (0..<decimals).reduce(Int128(isPercentage ? 100 : 1)) { scale, _ in scale * 10 }
    guard mantissa <= scale else { throw .aboveOne }
    let (parts, rest) = (mantissa * Int128(unit)).quotientAndRemainder(dividingBy: scale)
    guard rest == 0 else { throw .tooFine }
    return Int64(parts)
  }
}
