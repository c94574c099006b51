/// A share as the two sums it was formed from; it becomes a decimal only when a cell is printed.
package struct Ratio: Sendable, Hashable {
  package let numerator: Int64
  /// Greater than zero.
  package let denominator: Int64

  /// Nil when the denominator is not positive: such a share is undefined, not zero.
  package init?(_ numerator: Int64, _ denominator: Int64) {
    guard denominator > 0 else { return nil }
    self.numerator = numerator
    self.denominator = denominator
  }

  /// A fraction, for indicators and drawing; never for printed percentages.
  package var value: Double { Double(numerator) / Double(denominator) }

  /// The ratio times `factor` × 10^`decimals`, rounded half away from zero.
  package func scaled(by factor: Int64, decimals: Int) -> Int128 {
    let scale = (0..<decimals).reduce(Int128(factor)) { scale, _ in scale * 10 }
    return Ratio.rounded(Int128(numerator) * scale, by: Int128(denominator))
  }

  /// `numerator / denominator` rounded half away from zero. The denominator is positive.
  package static func rounded(_ numerator: Int128, by denominator: Int128) -> Int128 {
    let magnitude = numerator.magnitude
    let quotient = (magnitude * 2 + denominator.magnitude) / (denominator.magnitude * 2)
    return numerator < 0 ? -Int128(quotient) : Int128(quotient)
  }
}

extension Ratio: Comparable {
  /// By cross multiplication, exactly.
  package static func < (a: Ratio, b: Ratio) -> Bool {
    Int128(a.numerator) * Int128(b.denominator) < Int128(b.numerator) * Int128(a.denominator)
  }
}
