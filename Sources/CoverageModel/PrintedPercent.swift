/// A percentage as somebody printed it: its digits and how many of them stand after the decimal mark. 39.5 is (395, 1), and
/// 39.50 is (3950, 2): the two claim different things of the value behind them.
package struct PrintedPercent: Sendable, Hashable {
  /// The value times 10^`decimals`.
  package let digits: Int64
  package let decimals: Int

  package static let mostDecimals = 6
  package static let mostDigits: Int64 = 1_000_000_000_000

  /// Nil when the percentage is negative or has more digits than exact comparison of two intervals can hold.
  package init?(digits: Int64, decimals: Int) {
    guard (0...PrintedPercent.mostDigits).contains(digits), (0...PrintedPercent.mostDecimals).contains(decimals) else {
      return nil
    }
    self.digits = digits
    self.decimals = decimals
  }

  /// The value times 10^`decimals`, for any number of decimals from the printed one upwards.
  package func scaled(to decimals: Int) -> Int128 {
    (self.decimals..<max(self.decimals, decimals)).reduce(Int128(digits)) { scaled, _ in scaled * 10 }
  }
}

extension PrintedPercent: CustomStringConvertible {
  /// Digits with a point, without a percent sign.
  package var description: String { DecimalText.fixed(Int128(digits), decimals: decimals) }
}
