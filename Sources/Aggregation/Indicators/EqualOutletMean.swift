package import CoverageModel

/// I5, equal-outlet mean: (1/O) Σ_o p_s|o, one per actor, where O counts the outlets with data. Every such outlet weighs the
/// same, however much it says.
///
/// Exact to 36 decimals. Undefined as `noData` when no outlet has data.
package enum EqualOutletMean {
  package static func of(_ outlets: OutletMatrix) -> Result<[MeanShare], Undefined> {
    ReachWeightedMean.of(outlets, reach: outlets.amounts.map { _ in 1 })
  }
}
