package import CoverageModel

/// I8, polarity: (P - N) ÷ (P + N), from -1 to 1. Neutral coverage does not enter.
///
/// Undefined as `noData` without any amount, as `noJudgedTone` when nothing was judged, and as `emptyDenominator` when all
/// that was judged is neutral.
package enum Polarity {
  package static func of(_ sums: ToneSums) -> Result<Ratio, Undefined> {
    guard sums.total > 0 else { return .failure(.noData) }
    guard sums.relevant() > 0 else { return .failure(.noJudgedTone) }
    return .ratio(sums.positive - sums.negative, sums.positive + sums.negative, otherwise: .emptyDenominator)
  }
}
