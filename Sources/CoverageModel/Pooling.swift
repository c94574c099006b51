/// How several outlets are put together. The three differ, sometimes by a factor of two; a table names the one it uses.
package enum Pooling: String, Sendable, Hashable, CaseIterable {
  /// The sum over outlets divided by the sum over outlets.
  case pooled
  /// The unweighted mean of the outlets' shares; outlets without data are left out and named.
  case equalOutlet = "equal-outlet"
  /// The mean of the outlets' shares weighted by the codebook's reach.
  case reachWeighted = "reach-weighted"
}
