/// A coefficient, or a named reason why there is none. Nothing is ever 1 or NaN for want of data.
package typealias Coefficient = Result<Double, NoCoefficient>

/// Why a coefficient is not defined.
package enum NoCoefficient: String, Error, Sendable, Hashable, CaseIterable {
  /// No unit has two codes or more.
  case nothingPairable = "nothing-pairable"
  /// All codes that can be compared are the same: chance alone would give full agreement, so agreement tells nothing.
  case noVariation = "no-variation"
  /// It compares two coders, and there are not two.
  case notTwoCoders = "not-two-coders"
  /// It is defined only where every coder coded every unit.
  case incomplete
  /// There are too few units, programmes or days for a standard error.
  case tooFew = "too-few"
  /// The value of the coefficient is at the end of its range, where no interval around it can be formed.
  case noSpread = "no-spread"
  /// No segment, or no gap, of any coder.
  case noSegments = "no-segments"
  /// The definition covers two coders only.
  case moreThanTwoCoders = "more-than-two-coders"
  /// The amount that is divided by is 0.
  case emptyDenominator = "empty-denominator"
  /// Too many different values are in use to compare each with each.
  case tooManyValues = "too-many-values"
  /// It is not defined for this metric.
  case otherMetric = "other-metric"
}
