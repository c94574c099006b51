/// Shares by code after the correction for confusion.
package struct CorrectedShares: Sendable, Hashable {
  /// By code, fractions that sum to 1.
  package let shares: [Double]
  /// How many times an error of the observed shares can be larger here: 1 where coders never differ.
  package let condition: Double
  /// `ShareWarning.clipped` where a share came out below 0.
  package let warnings: [ShareWarning]
}
