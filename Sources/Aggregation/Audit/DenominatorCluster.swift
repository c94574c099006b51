/// Rows whose percentages can be shares of one and the same denominator.
struct DenominatorCluster: Sendable, Hashable {
  let interval: DenominatorInterval
  /// Positions in the table, in its order.
  let rows: [Int]
  /// Those of the rows whose percentage is cut off while the others are rounded, in the table's order.
  let truncated: [Int]
}
