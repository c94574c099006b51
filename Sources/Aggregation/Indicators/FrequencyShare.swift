package import CoverageModel

/// I20, frequency share: posts of the actor ÷ posts of all actors, one per actor.
///
/// Undefined as `noData` when nobody posted.
package enum FrequencyShare {
  package static func of(posts: [Int64]) -> Result<[Ratio], Undefined> { AttentionShare.of(posts) }
}
