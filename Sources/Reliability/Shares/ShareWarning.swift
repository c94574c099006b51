/// What a reader should know about a figure that is defined all the same.
package enum ShareWarning: Sendable, Hashable {
  /// Fewer than `ShareEstimator.fewClusters` clusters have anything in the denominator.
  case fewClusters(count: Int)
  /// Fewer than `WeekBlocks.fewBlocks` blocks have anything in the denominator.
  case fewBlocks(count: Int)
  /// A stratum with one cluster was merged into its neighbour.
  case mergedStratum(stratum: Int, into: Int)
  /// One share of a difference is 0 or all, so its standard error of 0 hides what is not known about it.
  case extremeShare
  /// Resamples for which the statistic has no value; they are left out.
  case undefinedResamples(count: Int)
  /// The published value lies outside the interval of its recodings: coders lean to one side.
  case outsideRecodings
  /// The code has amounts, but no unit of it was coded twice: any code is taken to be as likely.
  case uncheckedCode(Int)
  /// Corrected shares below 0 were set to 0 and the others scaled to the sum of 1.
  case clipped
}
