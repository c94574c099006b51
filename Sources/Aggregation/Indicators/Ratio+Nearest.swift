internal import CoverageModel

extension Ratio {
  /// The ratio of two wide integers, in lowest terms.
  ///
  /// Exact when the reduced terms fit in 63 bits. Otherwise both are shortened to 62 bits; for a ratio between 2^-20 and
  /// 2^20 the relative error is then below 2^-40, far under anything that is printed.
  /// Nil when the denominator is not positive, or the ratio is beyond 63 bits.
  static func nearest(_ numerator: Int128, _ denominator: Int128) -> Ratio? {
    guard denominator > 0 else { return nil }
    let common = greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
    var above = numerator.magnitude / common
    var below = denominator.magnitude / common
    let width = UInt128.bitWidth - min(above.leadingZeroBitCount, below.leadingZeroBitCount)
    if width > 63 {
      above >>= UInt128(width - 62)
      below >>= UInt128(width - 62)
    }
    return Ratio(numerator < 0 ? -Int64(above) : Int64(above), Int64(below))
  }

  /// Euclid's algorithm; the divisor of zero and zero is one.
  static func greatestCommonDivisor<Integer: UnsignedInteger>(_ a: Integer, _ b: Integer) -> Integer {
    var (a, b) = (a, b)
    while b != 0 { (a, b) = (b, a % b) }
    return max(a, 1)
  }
}
