package import CoverageModel

/// Amounts with a label each, in a fixed order: the rows of a panel, or its topics or formats.
package struct LabelledAmounts: Sendable, Hashable {
  /// Codes; those of a row with several are joined by ` · `, and `-` stands for what was not coded.
  package let labels: [String]
  package let amounts: [Int64]
  /// The codebook's labels of topics or formats, in the same order; empty for rows, which carry their own.
  package let names: [GroupLabel]

  package init(labels: [String], amounts: [Int64], names: [GroupLabel] = []) {
    precondition(labels.count == amounts.count, "every amount has a label")
    self.labels = labels
    self.amounts = amounts
    self.names = names
  }
}
