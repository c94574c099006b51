package import CoverageModel

/// I28, normalised Herfindahl-Hirschman index: (Σp² - 1/n) ÷ (1 - 1/n), from 0 to 1 and comparable across n.
///
/// n counts the whole list, zeros included. Undefined as `noData` when all amounts are zero, and as `tooFew` for one actor.
package enum NormalisedHHI {
  package static func of(_ amounts: [Int64]) -> Result<Double, Undefined> {
    ShareVector.over(amounts).flatMap { vector in
      guard vector.count > 1 else { return .failure(.tooFew) }
      let equal = 1 / Double(vector.count)
      let concentration = Double(vector.sumOfSquares) / Double(vector.squareOfTotal)
      return .success((concentration - equal) / (1 - equal))
    }
  }
}
