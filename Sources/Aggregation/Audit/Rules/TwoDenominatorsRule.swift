internal import CoverageModel

/// Percentages of different denominators under one heading (catalogue of slips, 5): 306 h 10 m as 37.25 % beside 171 h 14 m as
/// 14.11 %.
struct TwoDenominatorsRule: AuditRule {
  let name = "two-denominators"

  func findings(in subject: AuditSubject) -> [AuditFinding] { subject.groups.compactMap { finding($0, in: subject) } }

  private func finding(_ group: AuditGroup, in subject: AuditSubject) -> AuditFinding? {
    let outliers = Set(WrongPercentRule.outliers(of: group, in: subject))
    let clusters = group.analysis.clusters.filter { !$0.rows.allSatisfy(outliers.contains) }
    guard clusters.count > 1 else { return nil }
    let bases = clusters.map { subject.denominator(of: group, in: $0.interval) }
    let summaries = zip(clusters, bases).map { cluster, base in
      "\(names(cluster.rows, in: subject)): \(AuditText.range(cluster.interval, quantity: group.quantity)), about "
        + AuditText.rounded(base, quantity: group.quantity)
    }
    var others: [String] = []
    for (position, cluster) in clusters.enumerated() {
      for row in cluster.rows {
        others += bases.indices.filter { $0 != position }.compactMap { other(row, base: bases[$0], group, in: subject) }
      }
    }
    return AuditFinding(
      rule: name, severity: .error, cells: clusters.flatMap(\.rows).sorted().map { subject.rows[$0].percentCell },
      found: "shares of \(clusters.count) denominators: " + summaries.joined(separator: "; "),
      expected: "one denominator, printed beside the shares",
      explanation: "On the others' denominator: " + AuditText.list(others, separator: "; ") + ".")
  }

  /// What the row would have on another denominator.
  private func other(_ position: Int, base: Int128, _ group: AuditGroup, in subject: AuditSubject) -> String? {
    let row = subject.rows[position]
    guard let amount = subject.table.amount(group.quantity, of: position), let percent = row.percent?.value else {
      return nil
    }
    let decimals = max(percent.decimals, group.decimals(in: subject))
    let share = AuditTable.percentText(amount.value, of: base, decimals: decimals)
    return "\(row.name) \(share) % of \(AuditText.rounded(base, quantity: group.quantity)) (printed \(percent) %)"
  }

  private func names(_ rows: [Int], in subject: AuditSubject) -> String {
    AuditText.list(rows.map { subject.rows[$0].name }, separator: ", ")
  }
}
