/// Amounts of O outlets × n actors in one measure: what pooling and the decomposition over outlets start from.
package struct OutletMatrix: Sendable, Hashable {
  /// `amounts[outlet][actor]`, every row of the same length.
  package let amounts: [[Int64]]

  package init(_ amounts: [[Int64]]) {
    precondition(amounts.allSatisfy { $0.count == amounts[0].count }, "every outlet has an amount for every actor")
    self.amounts = amounts
  }

  /// The number of actors n.
  package var actors: Int { amounts.first?.count ?? 0 }

  /// Σ over outlets, one amount per actor.
  package var pooled: [Int64] {
    amounts.reduce(into: Array(repeating: 0, count: actors)) { sums, row in
      for (actor, amount) in row.enumerated() { sums[actor] += amount }
    }
  }
}
