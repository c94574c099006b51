/// What one cluster, as a rule a programme-day, adds to a sample.
package struct ShareCluster: Sendable, Hashable {
  /// A number for the stratum, such as outlet and weekday or weekend. Neighbouring numbers should be alike.
  package let stratum: Int
  /// By row, such as actor; for example milliseconds.
  package let amounts: [Int64]
  /// In the same unit as the amounts.
  package let denominator: Int64
  /// How many clusters of the population this one stands for; 1 where all stand for as many.
  package let weight: Double

  package init(stratum: Int = 0, amounts: [Int64], denominator: Int64, weight: Double = 1) {
    self.stratum = stratum
    self.amounts = amounts
    self.denominator = denominator
    self.weight = weight
  }
}
