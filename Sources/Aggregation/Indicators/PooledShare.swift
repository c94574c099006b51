package import CoverageModel

/// I5, pooled share: Σ_o X_so ÷ Σ_o Σ_s X_so, one per actor. A long-winded outlet weighs more than a brief one.
///
/// Undefined as `noData` when no outlet has data.
package enum PooledShare {
  package static func of(_ outlets: OutletMatrix) -> Result<[Ratio], Undefined> {
    AttentionShare.of(outlets.pooled)
  }
}
