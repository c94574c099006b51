package import CoverageModel

/// I27, Theil's index: Σ p ln(n·p), in nats, from 0 to ln n; 0·ln 0 = 0.
///
/// n counts the whole list, zeros included. Source: H. Theil, "Economics and Information Theory" (1967). Undefined as
/// `noData` when all amounts are zero.
package enum Theil {
  package static func of(_ amounts: [Int64]) -> Result<Double, Undefined> {
    ShareVector.over(amounts).map { $0.sumOfLogarithms(factor: $0.count) }
  }
}
