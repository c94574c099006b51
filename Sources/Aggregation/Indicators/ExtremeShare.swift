package import CoverageModel

/// I21, the largest or the smallest share of a list, and who has it.
///
/// Undefined as `noData` when all amounts are zero.
package struct ExtremeShare: Sendable, Hashable {
  package let share: Ratio
  /// Every contestant who has this share, as positions in the list, ascending.
  package let holders: [Int]

  package static func largest(_ amounts: [Int64]) -> Result<ExtremeShare, Undefined> { of(amounts, amounts.max()) }

  package static func smallest(_ amounts: [Int64]) -> Result<ExtremeShare, Undefined> { of(amounts, amounts.min()) }

  private static func of(_ amounts: [Int64], _ extreme: Int64?) -> Result<ExtremeShare, Undefined> {
    ShareVector.over(amounts).flatMap { vector in
      guard let extreme, let share = Ratio(extreme, vector.total) else { return .failure(.noData) }
      return .success(ExtremeShare(share: share, holders: amounts.indices.filter { amounts[$0] == extreme }))
    }
  }
}
