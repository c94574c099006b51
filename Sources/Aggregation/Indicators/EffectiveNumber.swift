package import CoverageModel

/// I26, effective number of actors: 1/Σp², from 1 to n; the number of equally covered actors with the same concentration.
///
/// Source: M. Laakso and R. Taagepera, "'Effective' number of parties", Comparative Political Studies 12 (1979).
/// Undefined as `noData` when all amounts are zero.
package enum EffectiveNumber {
  package static func of(_ amounts: [Int64]) -> Result<Double, Undefined> {
    exact(amounts).map(\.value)
  }

  /// The same before it is divided.
  static func exact(_ amounts: [Int64]) -> Result<ExactFraction, Undefined> {
    HHI.exact(amounts).map { ExactFraction($0.denominator, $0.numerator) }
  }
}
