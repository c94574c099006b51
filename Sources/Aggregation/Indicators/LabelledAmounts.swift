/// Amounts with a label each, in a fixed order: the rows of a panel, or its topics or formats.
package struct LabelledAmounts: Sendable, Hashable {
  package let labels: [String]
  package let amounts: [Int64]

  package init(labels: [String], amounts: [Int64]) {
    precondition(labels.count == amounts.count, "every amount has a label")
    self.labels = labels
    self.amounts = amounts
  }
}
