package import CoverageModel

/// I8, mean tone on the codebook's scale: Σ x·t ÷ Σ x over judged amounts, t from -2 to 2.
///
/// Undefined as `noData` without any amount, and as `noJudgedTone` when nothing was judged.
package enum MeanTone {
  package static func of(_ sums: ToneSums) -> Result<Ratio, Undefined> {
    guard sums.total > 0 else { return .failure(.noData) }
    let weighted = Tone.allCases.reduce(Int128(0)) { sum, tone in
      sum + Int128(tone.step ?? 0) * Int128(sums[tone])
    }
    return .ratio(wide: weighted, Int128(sums.relevant()), otherwise: .noJudgedTone)
  }
}
