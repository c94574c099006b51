package import CoverageModel

/// I44, topic share: X_topic ÷ Σ X, one per topic; the horse-race share is that of the topics named so, taken together.
///
/// Undefined as `noData` when all amounts are zero.
package enum TopicShare {
  package static func of(_ amounts: [Int64]) -> Result<[Ratio], Undefined> { AttentionShare.of(amounts) }

  /// The share of several topics, given by their positions, taken together.
  package static func together(_ amounts: [Int64], topics: Set<Int>) -> Result<Ratio, Undefined> {
    ShareVector.over(amounts).flatMap { vector in
      let some = amounts.indices.reduce(Int64(0)) { $0 + (topics.contains($1) ? amounts[$1] : 0) }
      return .ratio(some, vector.total, otherwise: .noData)
    }
  }
}
