package import CoverageModel

/// I9, the coefficient of imbalance: C = (P² - PN) ÷ (r·T) when P ≥ N, else (PN - N²) ÷ (r·T), from -1 to 1.
///
/// r = P + U + N is the relevant content and T all content, with what is not relevant.
/// Source: I. Janis and R. Fadner, "A coefficient of imbalance for content analysis", Psychometrika 8 (1943).
/// Undefined as `noData` without any amount, and as `noJudgedTone` when nothing was judged.
package enum JanisFadner {
  /// `notRelevant` is the content, in the unit of `sums`, that does not bear on the actor: T = r + notRelevant.
  package static func of(
    _ sums: ToneSums, notRelevant: Int64 = 0, mixed: ToneSums.Mixed = .apart
  ) -> Result<Double, Undefined> {
    guard sums.total > 0 else { return .failure(.noData) }
    let relevant = sums.relevant(mixed)
    guard relevant > 0 else { return .failure(.noJudgedTone) }
    let (positive, negative) = (Int128(sums.positive), Int128(sums.negative))
    let imbalance = max(positive, negative) * (positive - negative)
    return .success(Double(imbalance) / Double(Int128(relevant) * Int128(relevant + notRelevant)))
  }
}
