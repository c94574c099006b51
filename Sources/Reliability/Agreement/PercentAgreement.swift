/// Agreement in per cent has four meanings, which are the same only where two coders coded every unit. All are fractions.
package struct PercentAgreement: Sendable, Hashable {
  /// The mean over pairable units of the share of pairs of codes that are equal.
  package let perUnit: Coefficient
  /// 1 - Do with nominal differences: units count by their codes.
  package let weighted: Coefficient
  /// The share of pairable units on which all codes are equal.
  package let strict: Coefficient
  /// The mean over pairs of coders of the share of their common units on which they are equal.
  package let coderPairs: Coefficient
  /// Holsti (1969), the mean over pairs of coders of 2 M / (N1 + N2); where every coder coded every unit only, for codes that the partner
  /// never made would lower it.
  package let holsti: Coefficient

  package init(_ ratings: Ratings) {
    let patterns = UnitPatterns(ratings)
    let units = patterns.units.reduce(0, +)
    var (shares, unanimous) = (0.0, 0)
    for pattern in 0..<patterns.count {
      let size = Double(patterns.sizes[pattern])
      let own = patterns.counts[patterns.codeStarts[pattern]..<patterns.codeStarts[pattern + 1]]
      shares += Double(patterns.units[pattern]) * own.reduce(0) { $0 + $1 * ($1 - 1) } / (size * (size - 1))
      if own.count == 1 { unanimous += patterns.units[pattern] }
    }
    perUnit = units > 0 ? .success(shares / Double(units)) : .failure(.nothingPairable)
    strict = units > 0 ? .success(Double(unanimous) / Double(units)) : .failure(.nothingPairable)
    let nominal = KrippendorffAlpha(ratings, .nominal)
    weighted = nominal.observed.map { .success(1 - $0) } ?? .failure(.nothingPairable)
    let pairs = PercentAgreement.pairs(ratings)
    let defined = pairs.filter { $0.common > 0 }
    coderPairs =
      defined.isEmpty
      ? .failure(.nothingPairable)
      : .success(defined.reduce(0) { $0 + Double($1.equal) / Double($1.common) } / Double(defined.count))
    let isComplete = ratings.coderCount > 1 && !ratings.codes.isEmpty && !ratings.codes.contains(Ratings.missing)
    holsti = isComplete ? coderPairs : .failure(units > 0 ? .incomplete : .nothingPairable)
  }

  /// Two coders, the units that both coded, and on how many of them they are equal.
  package struct Pair: Sendable, Hashable {
    package let first: Int
    package let second: Int
    package let common: Int
    package let equal: Int
  }

  /// Every pair of coders, in their order.
  package static func pairs(_ ratings: Ratings) -> [Pair] {
    let coders = ratings.coderCount
    var common = [Int](repeating: 0, count: coders * coders)
    var equal = common
    ratings.codes.withUnsafeBufferPointer { codes in
      for start in stride(from: 0, to: codes.count, by: max(coders, 1)) {
        for one in 0..<coders where codes[start + one] != Ratings.missing {
          for other in one + 1..<max(coders, one + 1) where codes[start + other] != Ratings.missing {
            common[one * coders + other] += 1
            if codes[start + one] == codes[start + other] { equal[one * coders + other] += 1 }
          }
        }
      }
    }
    return (0..<coders).flatMap { one in
      (one + 1..<max(coders, one + 1)).map { other in
        Pair(first: one, second: other, common: common[one * coders + other], equal: equal[one * coders + other])
      }
    }
  }
}
