package import CoverageModel

/// I27, Gini coefficient: (1/n) Σ (2i - n - 1)·p_(i) over the shares in rising order, i from 1; from 0 to 1 - 1/n.
///
/// n counts the whole list, zeros included. Source: C. Gini, "Variabilità e mutabilità" (1912), in the form for ordered values.
/// Divided once, after exact sums. Undefined as `noData` when all amounts are zero.
package enum Gini {
  package static func of(_ amounts: [Int64]) -> Result<Double, Undefined> {
    exact(amounts).map(\.value)
  }

  /// The same before it is divided.
  static func exact(_ amounts: [Int64]) -> Result<ExactFraction, Undefined> {
    ShareVector.over(amounts).map { vector in
      let count = vector.count
      let weighted = vector.amounts.sorted().enumerated().reduce(Int128(0)) { sum, ranked in
        sum + Int128(2 * (ranked.offset + 1) - count - 1) * Int128(ranked.element)
      }
      return ExactFraction(weighted, Int128(count) * Int128(vector.total))
    }
  }
}
