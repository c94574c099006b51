package import CoverageModel

/// I25, catch-up: what each contestant is owed so that the benchmark holds without cutting anybody.
///
/// T* = max_s X_s/q_s is the smallest total at which nobody has more than the benchmark; debt_s = q_s·T* - X_s, rounded up to
/// whole units. With equal shares a debt is the distance from the leader.
package struct CatchUp: Sendable, Hashable {
  /// One debt per contestant, in the unit of the amounts; the leader's is zero.
  package let debts: [Int64]

  /// The smallest addition that mends the deviation, Σ debts.
  package var addition: Int64 { debts.reduce(0, +) }

  /// Undefined as `noData` when all amounts are zero, and as `noReference` when the benchmark is about another list, gives no
  /// share to somebody who has coverage, or asks for more than 63 bits hold.
  /// Debts are rounded up to multiples of `unit`: 1 for the amounts' own, 1000 for whole seconds of amounts in milliseconds.
  package static func of(
    _ amounts: [Int64], against benchmark: BenchmarkWeights, unit: Int64 = 1
  ) -> Result<CatchUp, Undefined> {
    precondition(unit > 0, "debts are rounded up to a positive unit")
    return ComparedShares.over(amounts, benchmark).flatMap { compared in
      guard !compared.hasUnexpected, let leader = leader(amounts, benchmark.weights) else {
        return .failure(.noReference)
      }
      let ahead = Int128(amounts[leader])
      let weight = Int128(benchmark.weights[leader])
      var debts: [Int64] = []
      var addition: Int64 = 0
      for position in compared.positions {
        // q_s·T* - X_s = (w_s·x - X_s·w)/w with x and w of the leader.
        let owed = Int128(benchmark.weights[position]) * ahead - Int128(amounts[position]) * weight
        let step = weight * Int128(unit)
        let units = owed / step + (owed % step > 0 ? 1 : 0)
        guard let debt = Int64(exactly: units * Int128(unit)) else { return .failure(.noReference) }
        let (sum, overflow) = addition.addingReportingOverflow(debt)
        guard !overflow else { return .failure(.noReference) }
        debts.append(debt)
        addition = sum
      }
      return .success(CatchUp(debts: debts))
    }
  }

  /// Whether the debts can still be paid in the remaining time R: Σ debts ≤ R.
  package func isFeasible(in remaining: Int64) -> Bool { addition <= remaining }

  /// The position with the largest x/w; the first of several.
  private static func leader(_ amounts: [Int64], _ weights: [Int64]) -> Int? {
    var leader: Int?
    for position in amounts.indices where weights[position] > 0 {
      guard let best = leader else {
        leader = position
        continue
      }
      if Int128(amounts[position]) * Int128(weights[best]) > Int128(amounts[best]) * Int128(weights[position]) {
        leader = position
      }
    }
    return leader
  }
}
