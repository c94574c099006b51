/// Why a value cannot be given. Undefined is not zero: it is printed as "n/a" with the reason.
package enum Undefined: String, Error, Sendable, Hashable, CaseIterable {
  /// The outlet or selection has no data at all.
  case noData = "no-data"
  /// Data exist, but the denominator is zero.
  case emptyDenominator = "empty-denominator"
  /// Nothing in the amount has a judged tone.
  case noJudgedTone = "no-judged-tone"
  /// Below the table's reporting floor.
  case belowFloor = "below-floor"
  /// The codebook gives no benchmark, reach or registry figure that the value needs.
  case noReference = "no-reference"
  /// Too few values for the statistic.
  case tooFew = "too-few"
  /// The outlet does not have this kind of thing.
  case notApplicable = "not-applicable"
}
