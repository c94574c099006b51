/// The amounts of one cluster by code, such as tone, with the number of items they were measured in.
package struct MeasuredCluster: Sendable, Hashable {
  /// By code; for example milliseconds.
  package let amounts: [Int64]
  /// By code: spans that were timed and judged one by one.
  package let items: [Int]

  package init(amounts: [Int64], items: [Int]) {
    self.amounts = amounts
    self.items = items
  }
}
