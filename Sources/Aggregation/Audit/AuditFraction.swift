/// An exact fraction of wide integers. The audit's limits on amounts and digits keep both sides of a comparison inside 128 bits.
struct AuditFraction: Sendable, Hashable {
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

  var isInteger: Bool { numerator % denominator == 0 }
}

extension AuditFraction: Comparable {
  static func < (a: AuditFraction, b: AuditFraction) -> Bool {
    a.numerator * b.denominator < b.numerator * a.denominator
  }
}
