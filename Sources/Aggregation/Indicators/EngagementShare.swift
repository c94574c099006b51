package import CoverageModel

/// I20, engagement share: E_s ÷ Σ E, one per actor, where E sums the interactions of the actor's posts.
///
/// Domain: snapshots of one age; posts for which the platform offers no interactions are left out before. Undefined as
/// `noData` when there were no interactions.
package enum EngagementShare {
  package static func of(interactions: [Int64]) -> Result<[Ratio], Undefined> { AttentionShare.of(interactions) }
}
