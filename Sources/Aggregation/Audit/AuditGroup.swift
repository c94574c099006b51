internal import CoverageModel

/// The rows under one heading of a published table, and what follows from them. Numbers are positions in the table's rows.
struct AuditGroup: Sendable {
  let name: String
  /// Rows of kind `row`.
  let rows: [Int]
  let totals: [Int]
  let unions: [Int]
  /// What the percentages are shares of: times where there are any, unless only the counts agree with them.
  let quantity: AuditQuantity
  /// Whether the percentages agree with the counts and not with the times beside them.
  let sharesAreOfCounts: Bool
  /// The sum of the rows; nil when a row that is not wholly blank has no amount.
  let sum: AuditAmount?
  let analysis: DenominatorAnalysis

  init(name: String, members: [Int], table: AuditTable) {
    self.name = name
    rows = members.filter { table.rows[$0].kind == .row }
    totals = members.filter { table.rows[$0].kind == .total }
    unions = members.filter { table.rows[$0].kind == .union }
    let byTime = AuditGroup.analysis(.time, rows: rows, whole: totals + unions, in: table)
    let byCount = AuditGroup.analysis(.count, rows: rows, whole: totals + unions, in: table)
    let fitsCountsOnly =
      byTime.entries.count > 1 && !byTime.isConsistent && byCount.entries.count >= byTime.entries.count
      && byCount.isConsistent && byCount.reading == .rounded
    sharesAreOfCounts = fitsCountsOnly
    let hasTimes = rows.contains { table.amount(.time, of: $0) != nil }
    quantity = hasTimes && !fitsCountsOnly ? .time : .count
    analysis = quantity == .time ? byTime : byCount
    sum = table.sum(quantity, of: rows)
  }

  /// The first cluster's interval, when one denominator fits all rows.
  var denominator: DenominatorInterval? { analysis.isConsistent ? analysis.clusters.first?.interval : nil }

  private static func analysis(
    _ quantity: AuditQuantity, rows: [Int], whole: [Int], in table: AuditTable
  ) -> DenominatorAnalysis {
    let entries = rows.compactMap { row -> DenominatorAnalysis.Entry? in
      guard let amount = table.amount(quantity, of: row), let percent = table.rows[row].percent?.value else {
        return nil
      }
      return DenominatorAnalysis.Entry(row: row, amount: amount, percent: percent)
    }
    let sum = table.sum(quantity, of: rows)
    let anchors = [sum].compactMap { $0 } + whole.compactMap { table.amount(quantity, of: $0) }
    return DenominatorAnalysis(entries: entries, anchors: anchors.filter { $0.value > 0 })
  }
}

extension AuditGroup {
  /// The most decimals that a percentage of the group is printed with.
  func decimals(in subject: AuditSubject) -> Int {
    rows.compactMap { subject.rows[$0].percent?.value?.decimals }.max() ?? 0
  }
}
