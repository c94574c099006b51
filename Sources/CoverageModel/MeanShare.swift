/// The mean of several shares, to 36 decimal places, so that rounding it to a printed cell is decided on integers.
package struct MeanShare: Sendable, Hashable {
  /// The mean in parts of 10^36.
  package let parts: UInt128

  private static let half: UInt128 = 1_000_000_000_000_000_000
  /// One, in parts.
  package static let unit: UInt128 = half * half

  /// The weighted mean of ratios from 0 to 1; nil when there is no weight.
  package init?(_ shares: [(ratio: Ratio, weight: Int64)]) {
    let weights = shares.reduce(Int64(0)) { $0 + $1.weight }
    guard weights > 0 else { return nil }
    var whole: UInt128 = 0
    var rest: UInt128 = 0
    for (ratio, weight) in shares {
      // Two long divisions of 18 digits each keep every intermediate below 2^127.
      let denominator = UInt128(ratio.denominator)
      let first = UInt128(ratio.numerator) * MeanShare.half
      let second = first % denominator * MeanShare.half
      let digits = first / denominator * MeanShare.half + second / denominator
      whole += digits / UInt128(weights) * UInt128(weight)
      rest += digits % UInt128(weights) * UInt128(weight)
    }
    parts = whole + rest / UInt128(weights)
  }

  /// A fraction, for drawing.
  package var value: Double { Double(parts) / Double(MeanShare.unit) }

  /// The mean times `factor` × 10^`decimals`, rounded half away from zero. A value within 10^-30 of a tie is taken as the tie,
  /// because the truncated digits of a true tie fall just short of it.
  package func scaled(by factor: Int64, decimals: Int) -> Int128 {
    let scale = (0..<decimals).reduce(UInt128(factor)) { scale, _ in scale * 10 }
    let low = parts % MeanShare.half * scale
    let high = parts / MeanShare.half * scale + low / MeanShare.half
    let fraction = high % MeanShare.half * MeanShare.half + low % MeanShare.half
    return Int128(high / MeanShare.half) + (fraction + 1_000_000 >= MeanShare.unit / 2 ? 1 : 0)
  }
}
