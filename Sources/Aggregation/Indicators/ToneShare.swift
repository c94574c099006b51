package import CoverageModel

/// I7, tone shares: τ = P, U, N ÷ (P + U + N), over what was judged only, with the coverage of judgement beside them.
package struct ToneShare: Sendable, Hashable {
  package let positive: Ratio
  package let neutral: Ratio
  package let negative: Ratio

  /// Undefined as `noData` without any amount, and as `noJudgedTone` when nothing of it was judged.
  package static func of(_ sums: ToneSums, mixed: ToneSums.Mixed = .apart) -> Result<ToneShare, Undefined> {
    guard sums.total > 0 else { return .failure(.noData) }
    let relevant = sums.relevant(mixed)
    guard let positive = Ratio(sums.positive, relevant), let neutral = Ratio(sums.neutral(mixed), relevant),
      let negative = Ratio(sums.negative, relevant)
    else { return .failure(.noJudgedTone) }
    return .success(ToneShare(positive: positive, neutral: neutral, negative: negative))
  }

  /// Coverage of judgement: (P + U + N) ÷ X. Undefined as `noData` without any amount.
  package static func judged(_ sums: ToneSums, mixed: ToneSums.Mixed = .apart) -> Result<Ratio, Undefined> {
    .ratio(sums.relevant(mixed), sums.total, otherwise: .noData)
  }
}
