internal import CoverageModel

/// An exact fraction of wide integers: an index before it is divided, or a figure of a published table. The limits on amounts and
/// digits keep both sides of a comparison inside 128 bits.
struct ExactFraction: Sendable, Hashable {
  let numerator: Int128
  /// Greater than zero.
  let denominator: Int128

  init(_ numerator: Int128, _ denominator: Int128 = 1) {
    precondition(denominator > 0, "a fraction's denominator is positive")
    self.numerator = numerator
    self.denominator = denominator
  }

  /// The largest integer not above the fraction.
  var floor: Int128 {
    let quotient = numerator / denominator
    return numerator % denominator < 0 ? quotient - 1 : quotient
  }

  /// The nearest binary fraction, for indices of a table.
  var value: Double { Double(numerator) / Double(denominator) }

  var isInteger: Bool { numerator % denominator == 0 }
}

extension ExactFraction: Comparable {
  static func < (a: ExactFraction, b: ExactFraction) -> Bool {
    a.numerator * b.denominator < b.numerator * a.denominator
  }
}

extension ExactFraction {
  /// The fraction times 10^`shift` in decimal, rounded half away from zero. Digit by digit, so that squares of sums stay inside
  /// 128 bits. The fraction is not negative.
  func text(decimals: Int, shift: Int = 0) -> String {
    var digits = numerator / denominator
    var rest = numerator % denominator
    for _ in 0..<(decimals + shift) {
      digits = digits * 10 + rest * 10 / denominator
      rest = rest * 10 % denominator
    }
    return DecimalText.fixed(rest >= denominator - rest ? digits + 1 : digits, decimals: decimals)
  }
}
