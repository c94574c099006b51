/// How well coders have to agree on a variable before tables that use it are printed.
package struct ReliabilityGate: Sendable, Hashable {
  /// The variables that tables can be held back for.
  package static let variables = ["mode", "capacity", "tone", "gender"]

  /// Krippendorff's alpha in thousandths.
  package let threshold: Int64
  /// By variable, why its tables are printed although coders agree less.
  package let reasons: [String: LocalizedText]

  package init(threshold: Int64, reasons: [String: LocalizedText]) {
    self.threshold = threshold
    self.reasons = reasons
  }

  /// A variable on which coders agree less than they should, in a table that is printed all the same.
  package struct Exception: Sendable, Hashable {
    package let variable: String
    /// Thousandths.
    package let alpha: Int64
    package let threshold: Int64
    package let reason: LocalizedText

    package init(variable: String, alpha: Int64, threshold: Int64, reason: LocalizedText) {
      self.variable = variable
      self.alpha = alpha
      self.threshold = threshold
      self.reason = reason
    }
  }
}
