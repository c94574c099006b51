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
    indices = SpreadIndices(amounts).map(AuditGroupSummary.indices) ?? []
  }

  private static func indices(_ spread: SpreadIndices) -> [Index] {
    [
      Index(name: "effective-number", value: spread.effectiveNumber.text(decimals: 6)),
      Index(name: "concentration", value: spread.concentration.text(decimals: 6, shift: 4)),
      Index(name: "gini", value: spread.gini.text(decimals: 6)),
      Index(name: "dissimilarity", value: spread.dissimilarity.text(decimals: 6)),
    ]
  }
}
