/// What is wrong with the amounts that were handed in.
package enum ShareSampleError: Error, Sendable, Hashable {
  /// A cluster has another number of rows than the sample.
  case rowCount(cluster: Int)
  /// A cluster has an amount, a count or a denominator below 0.
  case negativeAmount(cluster: Int)
  /// A cluster's weight is outside `ShareSample.weights`.
  case weight(cluster: Int)
  /// A stratum has more clusters than its population.
  case smallPopulation(stratum: Int)
  /// There is not one day number for each cluster, or a block would have no days.
  case dayNumbers
  /// A cluster has an amount of a code but no item of it.
  case itemsMissing(cluster: Int)
  /// A confusion matrix that is not square, or has a count below 0.
  case confusionCounts
  /// A deviation that is not a number of 0 or more.
  case deviation
}
