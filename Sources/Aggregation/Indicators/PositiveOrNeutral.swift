package import CoverageModel

/// I11, positive-or-neutral share: (P + U) ÷ (P + U + N), the form of observers' sentences.
///
/// Undefined as `noData` without any amount, and as `noJudgedTone` when nothing was judged.
package enum PositiveOrNeutral {
  package static func of(_ sums: ToneSums, mixed: ToneSums.Mixed = .apart) -> Result<Ratio, Undefined> {
    guard sums.total > 0 else { return .failure(.noData) }
    return .ratio(sums.positive + sums.neutral(mixed), sums.relevant(mixed), otherwise: .noJudgedTone)
  }
}
