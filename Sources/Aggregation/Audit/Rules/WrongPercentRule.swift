internal import CoverageModel

/// A percentage that fits neither its own amount nor any other row, while the others agree on the printed total or on the sum of
/// the rows.
struct WrongPercentRule: AuditRule {
  let name = "wrong-percent"

  func findings(in subject: AuditSubject) -> [AuditFinding] {
    subject.groups.flatMap { group in
      group.analysis.impossible.map { impossible($0, group, in: subject) } + outliers(group, in: subject)
    }
  }

  /// The rows of clusters of one that the first cluster, being anchored, shows to be wrong.
  static func outliers(of group: AuditGroup, in subject: AuditSubject) -> [Int] {
    guard let main = group.analysis.clusters.first, group.analysis.clusters.count > 1 else { return [] }
    let printed = group.totals.compactMap { subject.table.amount(group.quantity, of: $0) }
    guard ([group.sum].compactMap { $0 } + printed).contains(where: main.interval.admits), main.rows.count > 1 else {
      return []
    }
    return
      (group.analysis.clusters.dropFirst().filter { $0.rows.count == 1 }.flatMap(\.rows) + group.analysis.unassigned)
      .sorted()
  }

  private func outliers(_ group: AuditGroup, in subject: AuditSubject) -> [AuditFinding] {
    guard let main = group.analysis.clusters.first else { return [] }
    let denominator = subject.denominator(of: group, in: main.interval)
    return WrongPercentRule.outliers(of: group, in: subject).compactMap { position in
      let row = subject.rows[position]
      guard let percent = row.percent?.value, let amount = subject.table.amount(group.quantity, of: position) else {
        return nil
      }
      let exact = AuditTable.percentText(amount.value, of: denominator, decimals: percent.decimals + 2)
      return AuditFinding(
        rule: name, severity: .error, cells: [row.percentCell, row.cell(group.quantity)], found: "\(percent) %",
        expected: AuditTable.percentText(amount.value, of: denominator, decimals: percent.decimals) + " %",
        explanation:
          "\(group.quantity.text(amount.value)) of \(group.quantity.text(denominator)), the denominator of the "
          + "other \(Counted.text(main.rows.count, "row")), is \(exact) %.")
    }
  }

  private func impossible(_ position: Int, _ group: AuditGroup, in subject: AuditSubject) -> AuditFinding {
    let row = subject.rows[position]
    return AuditFinding(
      rule: name, severity: .error, cells: [row.percentCell, row.cell(group.quantity)],
      found: "\(row.percentCell.text) beside \(row.cell(group.quantity).text)",
      expected: "0 %, or an amount above zero",
      explanation: "Nothing of any denominator is 0 %.")
  }
}
