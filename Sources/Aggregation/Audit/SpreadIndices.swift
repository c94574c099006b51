/// How unequal the amounts of a heading are, as exact fractions. n is the number of rows, zeros included; blanks are left out.
struct SpreadIndices: Sendable, Hashable {
  /// 10 000 Σp² (Herfindahl and Hirschman), as Σp².
  let concentration: AuditFraction
  /// ½ Σ|p - 1/n|: what would have to move for equal shares.
  let dissimilarity: AuditFraction
  /// Σ(2i - n - 1)x / (n Σx) over the amounts in rising order.
  let gini: AuditFraction

  /// Nil without an amount above zero, and for sums whose square would leave 128 bits.
  init?(_ amounts: [Int128]) {
    let sum = amounts.reduce(0, +)
    let count = Int128(amounts.count)
    guard sum > 0, sum <= 1_000_000_000_000_000_000, count > 0 else { return nil }
    concentration = AuditFraction(amounts.reduce(0) { $0 + $1 * $1 }, sum * sum)
    dissimilarity = AuditFraction(
      amounts.reduce(0) { $0 + Int128((count * $1 - sum).magnitude) }, 2 * count * sum)
    let ranked = amounts.sorted().enumerated().reduce(Int128(0)) { total, entry in
      total + (2 * Int128(entry.offset + 1) - count - 1) * entry.element
    }
    gini = AuditFraction(ranked, count * sum)
  }

  /// 1 / Σp²: the effective number of rows.
  var effectiveNumber: AuditFraction { AuditFraction(concentration.denominator, concentration.numerator) }
}
