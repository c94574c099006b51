package import CoverageModel

/// I26, Hill number of an order a: (Σ p^a)^(1/(1-a)), from 1 to n.
///
/// Order 0 counts the actors with coverage, 1 is the limit exp(-Σ p ln p), 2 is the effective number 1/Σp².
/// Source: M. Hill, "Diversity and evenness", Ecology 54 (1973). Domain: orders from 0. Undefined as `noData` when all
/// amounts are zero.
package enum HillNumber {
  package static func of(_ amounts: [Int64], order: Int) -> Result<Double, Undefined> {
    precondition(order >= 0, "Hill numbers have orders from 0")
    switch order {
    case 0: return ShareVector.over(amounts).map { Double($0.amounts.count { $0 > 0 }) }
    case 1: return ShannonNumber.of(amounts)
    case 2: return EffectiveNumber.of(amounts)
    default:
      return ShareVector.over(amounts).map { vector in
        let powers = vector.shares.lazy.map { Elementary.pow($0.value, Double(order)) }
        return Elementary.pow(CompensatedSum.of(powers), 1 / (1 - Double(order)))
      }
    }
  }
}
