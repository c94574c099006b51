internal import CoverageModel

/// What the printed percentages of a group add up to, and whether that is 100 within rounding.
package struct PercentSum: Sendable, Hashable {
  package enum Verdict: String, Sendable, Hashable {
    /// Exactly 100.
    case exact
    /// Off by no more than half a last digit for each row: rounding explains it.
    case withinRounding = "within-rounding"
    /// Off by more.
    case miss
    /// The rows shown are part of the denominator.
    case partial
    /// The rows overlap: their sum is larger than the denominator.
    case overlapping
    /// The percentages are of several denominators; their sum means nothing.
    case mixed
  }

  /// The sum times 10^`decimals`.
  package let digits: Int128
  /// The most decimals that any of the percentages is printed with.
  package let decimals: Int
  /// How many percentages were added.
  package let rows: Int
  package let verdict: Verdict

  /// Nil when a row that is not blank has no percentage, or fewer than two have one.
  init?(_ group: AuditGroup, in subject: AuditSubject) {
    let printed = group.rows.filter { !subject.table.isBlank($0) }
    let percents = printed.compactMap { subject.rows[$0].percent?.value }
    guard percents.count == printed.count, percents.count > 1 else { return nil }
    let decimals = percents.map(\.decimals).max() ?? 0
    digits = percents.reduce(0) { $0 + $1.scaled(to: decimals) }
    self.decimals = decimals
    rows = percents.count
    let miss = PercentSum.hundred(decimals) - digits
    // A column is printed to the finest decimal that occurs in it: 5.8 among 5.86 and 7.22 is 5.80 to its reader.
    let isWithinRounding = miss.magnitude * 2 <= percents.count
    let interval = group.denominator
    if group.analysis.clusters.count > 1 || !group.analysis.unassigned.isEmpty {
      verdict = .mixed
    } else if let interval, let sum = group.sum, interval.isAbove(sum.high) {
      verdict = .partial
    } else if let interval, let sum = group.sum, interval.isBelow(sum.low) {
      verdict = .overlapping
    } else {
      verdict = miss == 0 ? .exact : isWithinRounding ? .withinRounding : .miss
    }
  }

  /// The sum with a point, without a percent sign.
  package var text: String { DecimalText.fixed(digits, decimals: decimals) }

  /// The most that rounding can move the sum, half a last digit for each row, as text.
  package var tolerance: String { DecimalText.fixed(Int128(rows) * 5, decimals: decimals + 1) }

  /// 100 less the sum, times 10^`decimals`.
  var miss: Int128 { PercentSum.hundred(decimals) - digits }

  private static func hundred(_ decimals: Int) -> Int128 { (0..<decimals).reduce(100) { hundred, _ in hundred * 10 } }
}
