package import CoverageModel

/// I26, Herfindahl-Hirschman index: 10 000·Σp², from 10 000/n (equal) to 10 000 (one actor has all).
///
/// Sources: A. Hirschman, "National Power and the Structure of Foreign Trade" (1945); O. Herfindahl, "Concentration in the
/// U.S. Steel Industry" (1950). Divided once, after exact sums; actors without coverage do not change it. Undefined as
/// `noData` when all amounts are zero.
package enum HHI {
  package static func of(_ amounts: [Int64]) -> Result<Double, Undefined> {
    exact(amounts).map { $0.value * 10_000 }
  }

  /// Σp² before it is divided.
  static func exact(_ amounts: [Int64]) -> Result<ExactFraction, Undefined> {
    ShareVector.over(amounts).map { ExactFraction($0.sumOfSquares, $0.squareOfTotal) }
  }
}
