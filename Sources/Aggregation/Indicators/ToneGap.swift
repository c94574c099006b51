package import CoverageModel

/// I10, tone gap: net tone of one actor less net tone of another, from -2 to 2.
///
/// Undefined for the reason for which either net tone is.
package enum ToneGap {
  package static func between(
    _ one: ToneSums, _ other: ToneSums, mixed: ToneSums.Mixed = .apart
  ) -> Result<Ratio, Undefined> {
    NetTone.of(one, mixed: mixed).flatMap { a in
      NetTone.of(other, mixed: mixed).flatMap { b in
        .ratio(
          wide: Int128(a.numerator) * Int128(b.denominator) - Int128(b.numerator) * Int128(a.denominator),
          Int128(a.denominator) * Int128(b.denominator), otherwise: .noJudgedTone)
      }
    }
  }
}
