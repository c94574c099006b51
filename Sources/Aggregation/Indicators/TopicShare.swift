package import CoverageModel

/// I44, topic share: X_topic ÷ Σ X, one per topic of the codebook.
///
/// Undefined as `noData` when all amounts are zero.
package enum TopicShare {
  package static func of(_ amounts: [Int64]) -> Result<[Ratio], Undefined> { AttentionShare.of(amounts) }
}
