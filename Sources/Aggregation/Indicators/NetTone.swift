package import CoverageModel

/// I8, net tone: (P - N) ÷ (P + U + N), from -1 to 1.
///
/// Undefined as `noData` without any amount, and as `noJudgedTone` when nothing was judged.
package enum NetTone {
  package static func of(_ sums: ToneSums, mixed: ToneSums.Mixed = .apart) -> Result<Ratio, Undefined> {
    guard sums.total > 0 else { return .failure(.noData) }
    return .ratio(sums.positive - sums.negative, sums.relevant(mixed), otherwise: .noJudgedTone)
  }
}
