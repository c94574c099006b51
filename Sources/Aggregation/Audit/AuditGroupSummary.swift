internal import CoverageModel

/// What the figures under one heading of a published table imply.
package struct AuditGroupSummary: Sendable, Hashable {
  package struct Row: Sendable, Hashable {
    package let label: String
    /// The amount as h:mm:ss or a count; empty for a blank.
    package let amount: String
    /// The percentage as printed; empty for a blank.
    package let percent: String
    /// The denominators that the percentage implies if it is rounded, for instance `55:48:30 to 55:48:58`; empty without both
    /// figures.
    package let denominators: String
    /// The cluster of denominators that the row belongs to, from 1; nil for a row of none.
    package let cluster: Int?
  }

  package let name: String
  package let rows: [Row]
  /// The sum of the rows as text; empty when a row has no amount.
  package let sum: String
  /// How the percentages were made.
  package let reading: PercentReading
  /// The denominators that fit, most rows first; one for a table that agrees with itself.
  package let denominators: [String]
  package let percentSum: PercentSum?
  /// Effective number, Σp² × 10 000, Gini and dissimilarity with six decimals, as names and texts; empty when undefined.
  package let indices: [Index]

  package struct Index: Sendable, Hashable {
    package let name: String
    package let value: String
  }

  init(_ group: AuditGroup, in subject: AuditSubject) {
    name = group.name
    let intervals = Dictionary(
      group.analysis.entries.map { ($0.row, $0.interval(.rounded)) }, uniquingKeysWith: { first, _ in first })
    var cluster: [Int: Int] = [:]
    for (position, members) in group.analysis.clusters.enumerated() {
      for row in members.rows { cluster[row] = position + 1 }
    }
    rows = group.rows.map { position in
      Row(
        label: subject.rows[position].name,
        amount: subject.table.amount(group.quantity, of: position).map { group.quantity.text($0.value) } ?? "",
        percent: subject.rows[position].percent?.value?.description ?? "",
        denominators: intervals[position].map { AuditText.range($0, quantity: group.quantity) } ?? "",
        cluster: cluster[position])
    }
    sum = group.sum.map { group.quantity.text($0.value) } ?? ""
    reading = group.analysis.reading
    denominators = group.analysis.clusters.map { AuditText.range($0.interval, quantity: group.quantity) }
    percentSum = PercentSum(group, in: subject)
    let amounts = group.rows.compactMap { subject.table.amount(group.quantity, of: $0)?.value }
    indices = AuditGroupSummary.indices(amounts)
  }

  /// The largest sum whose square can be printed digit by digit inside 128 bits.
  private static let largestSum: Int128 = 1_000_000_000_000_000_000

  /// The same indices as a table of our own has, n the number of rows with an amount, against equal shares.
  private static func indices(_ wide: [Int128]) -> [Index] {
    guard wide.allSatisfy({ $0 >= 0 }), wide.reduce(0, +) <= largestSum,
      let equal = BenchmarkWeights.equal(count: wide.count)
    else { return [] }
    let amounts = wide.map { Int64($0) }
    let figures: [(name: String, shift: Int, value: Result<ExactFraction, Undefined>)] = [
      ("effective-number", 0, EffectiveNumber.exact(amounts)),
      ("concentration", 4, HHI.exact(amounts)),
      ("gini", 0, Gini.exact(amounts)),
      ("dissimilarity", 0, Dissimilarity.exact(amounts, against: equal)),
    ]
    return figures.compactMap { name, shift, value in
      (try? value.get()).map { Index(name: name, value: $0.text(decimals: 6, shift: shift)) }
    }
  }
}
