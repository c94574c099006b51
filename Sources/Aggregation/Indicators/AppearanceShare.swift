package import CoverageModel

/// I6, appearance share: appearances of the actor ÷ appearances of all actors, one per actor. The shares add to 1.
///
/// Undefined as `noData` when there are no appearances.
package enum AppearanceShare {
  package static func of(_ appearances: [Int64]) -> Result<[Ratio], Undefined> {
    AttentionShare.of(appearances)
  }
}
