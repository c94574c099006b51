/// Why a share, its standard error or its interval is not defined.
package enum NoInterval: String, Error, Sendable, Hashable, CaseIterable {
  /// No cluster was coded.
  case noClusters = "no-clusters"
  /// All clusters of the period were coded, so nothing was sampled; what remains is coding error.
  case census
  /// No stratum, even merged with others, has two clusters with anything in the denominator.
  case singleCluster = "single-cluster"
  /// The amount that is divided by is 0.
  case emptyDenominator = "empty-denominator"
  /// The denominator is 0 once a cluster is left out.
  case oneClusterHoldsAll = "one-cluster-holds-all"
  /// All clusters say the same, which is not certainty.
  case noSpread = "no-spread"
  /// The value lies outside the range of the interval's scale, or at its end where there is no room.
  case outsideRange = "outside-range"
  /// The method of interval does not apply to a difference.
  case otherMethod = "other-method"
  /// The level is not between 0 and 1.
  case noLevel = "no-level"
  /// A row is named that the sample does not have.
  case unknownRow = "unknown-row"
  /// The statistic has no value for the sample itself, or for none of the resamples.
  case undefinedStatistic = "undefined-statistic"
  /// There are too few resamples for the tails of the interval.
  case tooFewResamples = "too-few-resamples"
  /// Too little was coded twice.
  case tooFewPairs = "too-few-pairs"
  /// A code has amounts to correct, or a row to invert, but no unit of it was coded twice.
  case uncheckedCode = "unchecked-code"
  /// The inverse of the confusion matrix would multiply its errors beyond the stated bound.
  case illConditioned = "ill-conditioned"
  /// No number of units up to `CodingPlan.mostUnits` gives the wanted width.
  case outOfReach = "out-of-reach"
  /// The wanted width is not above 0.
  case noWidth = "no-width"
}
