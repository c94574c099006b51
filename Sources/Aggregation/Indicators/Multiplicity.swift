package import CoverageModel

/// I4, multiplicity: m = Σ amounts of all actors ÷ length of the union of their spans, at least 1.
///
/// It says how many actors share a moment of coverage on average. Domain: amounts and union in the same unit, union ≤ sum.
/// Undefined as `noData` when the union is empty.
package enum Multiplicity {
  package static func of(sum: Int64, union: Int64) -> Result<Ratio, Undefined> {
    .ratio(sum, union, otherwise: .noData)
  }
}
