package import CoverageModel

/// I2, the share of an actor in the summed amounts: p_s = X_s ÷ Σ X.
///
/// Source: the common practice of observers and regulators. The shares add to 1. Domain: amounts not negative, in one unit,
/// the full list with zeros. Undefined as `noData` when all are zero.
package enum AttentionShare {
  package static func of(_ amounts: [Int64]) -> Result<[Ratio], Undefined> {
    ShareVector.over(amounts).map(\.shares)
  }
}
