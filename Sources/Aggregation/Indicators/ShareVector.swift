internal import CoverageModel

/// The amounts of a list of contestants, zeros included, with a total above zero: what every index of shares starts from.
///
/// With x the amounts, X their total and n their number, p = x/X. Because X fits in 63 bits, every sum of products of
/// two amounts fits in 128, and the indices divide once, at the end.
struct ShareVector {
  let amounts: [Int64]
  let total: Int64

  /// Undefined as `noData` when the list is empty or all its amounts are zero: an outlet without data is neither perfectly
  /// equal nor perfectly unequal.
  static func over(_ amounts: [Int64]) -> Result<ShareVector, Undefined> {
    var total: Int64 = 0
    for amount in amounts {
      precondition(amount >= 0, "an amount of coverage is never negative")
      total += amount
    }
    guard total > 0 else { return .failure(.noData) }
    return .success(ShareVector(amounts: amounts, total: total))
  }

  var count: Int { amounts.count }

  /// The shares p, in the order of the amounts.
  var shares: [Ratio] { amounts.compactMap { Ratio($0, total) } }

  /// Σx².
  var sumOfSquares: Int128 { amounts.reduce(0) { $0 + Int128($1) * Int128($1) } }

  /// X².
  var squareOfTotal: Int128 { Int128(total) * Int128(total) }

  /// Σ p ln(p·factor), where 0·ln 0 = 0.
  func sumOfLogarithms(factor: Int) -> Double {
    let terms = amounts.lazy.filter { $0 > 0 }.map { amount in
      Double(amount) * Elementary.log(Double(Int128(amount) * Int128(factor)) / Double(total))
    }
    return CompensatedSum.of(terms) / Double(total)
  }
}
