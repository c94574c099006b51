internal import CoverageModel

/// Percentages that are cut off instead of rounded: some of them (an error: two rules in one column) or all (catalogue of slips, 2).
struct TruncatedPercentRule: AuditRule {
  let name = "truncated-percent"

  func findings(in subject: AuditSubject) -> [AuditFinding] {
    subject.groups.flatMap { group -> [AuditFinding] in
      if group.analysis.reading == .truncated { return [all(group, in: subject)].compactMap { $0 } }
      return group.analysis.clusters.flatMap { cluster in
        cluster.truncated.compactMap { single($0, cluster, group, in: subject) }
      }
    }
  }

  private func single(
    _ position: Int, _ cluster: DenominatorCluster, _ group: AuditGroup, in subject: AuditSubject
  ) -> AuditFinding? {
    let row = subject.rows[position]
    guard let amount = subject.table.amount(group.quantity, of: position), let percent = row.percent?.value else {
      return nil
    }
    let base = subject.denominator(of: group, in: cluster.interval)
    let exact = AuditTable.percentText(amount.value, of: base, decimals: max(4, percent.decimals + 1))
    return AuditFinding(
      rule: name, severity: .error, cells: [row.percentCell], found: "\(percent) %",
      expected: AuditTable.percentText(amount.value, of: base, decimals: percent.decimals) + " %",
      explanation: "\(group.quantity.text(amount.value)) of \(group.quantity.text(base)) is \(exact) %: cut off, while "
        + "\(cluster.rows.count - cluster.truncated.count) other rows are rounded.")
  }

  private func all(_ group: AuditGroup, in subject: AuditSubject) -> AuditFinding? {
    guard let cluster = group.analysis.clusters.first else { return nil }
    let base = subject.denominator(of: group, in: cluster.interval)
    let changed = cluster.rows.compactMap { position -> (cell: AuditCell, rounded: String)? in
      guard let amount = subject.table.amount(group.quantity, of: position),
        let percent = subject.rows[position].percent?.value
      else { return nil }
      let rounded = AuditTable.percent(amount.value, of: base, decimals: percent.decimals)
      guard rounded != Int128(percent.digits) else { return nil }
      return (subject.rows[position].percentCell, DecimalText.fixed(rounded, decimals: percent.decimals) + " %")
    }
    guard !changed.isEmpty else { return nil }
    return AuditFinding(
      rule: name, severity: .warning, cells: changed.map(\.cell),
      found: changed.map(\.cell.text).joined(separator: ", "),
      expected: changed.map(\.rounded).joined(separator: ", "),
      explanation:
        "All percentages are shares of \(group.quantity.text(base)) only if they are cut off instead of rounded.")
  }
}
