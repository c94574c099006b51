package import CoverageModel

/// I14, format share: X_format ÷ Σ X over all formats, one per format; with prime time and the rest of the day as the two
/// formats it is the prime-time share, with day-parts the row of the day-part matrix.
///
/// Undefined as `noData` when all amounts are zero.
package enum FormatShare {
  package static func of(_ amounts: [Int64]) -> Result<[Ratio], Undefined> { AttentionShare.of(amounts) }
}
