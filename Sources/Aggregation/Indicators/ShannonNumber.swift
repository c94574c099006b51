package import CoverageModel

/// I26, the exponential of Shannon's entropy: exp(-Σ p ln p), from 1 to n; 0·ln 0 = 0.
///
/// Source: C. Shannon, "A mathematical theory of communication", Bell System Technical Journal 27 (1948). Undefined as
/// `noData` when all amounts are zero.
package enum ShannonNumber {
  package static func of(_ amounts: [Int64]) -> Result<Double, Undefined> {
    ShareVector.over(amounts).map { Elementary.exp(-$0.sumOfLogarithms(factor: 1)) }
  }
}
