internal import CoverageModel

/// The percentage of a part, subset or complement is its amount of the whole's (catalogue of slips, 7: 80 of 281 printed as 29 %).
struct PartPercentRule: AuditRule {
  let name = "part-percent"

  func findings(in subject: AuditSubject) -> [AuditFinding] {
    subject.partSets.flatMap { set in set.members.compactMap { finding($0, whole: set.whole, in: subject) } }
  }

  private func finding(_ position: Int, whole: Int, in subject: AuditSubject) -> AuditFinding? {
    let row = subject.rows[position]
    guard row.kind != .child, let percent = row.percent?.value,
      let quantity = subject.table.commonQuantity(position, whole),
      let amount = subject.table.amount(quantity, of: position), let base = subject.table.amount(quantity, of: whole),
      base.value > 0, !DenominatorInterval(amount: amount, percent: percent, reading: .rounded).admits(base)
    else { return nil }
    let isCut = DenominatorInterval(amount: amount, percent: percent, reading: .truncated).admits(base)
    let exact = AuditTable.percentText(amount.value, of: base.value, decimals: percent.decimals + 2)
    return AuditFinding(
      rule: name, severity: isCut ? .warning : .error,
      cells: [row.percentCell, row.cell(quantity), subject.rows[whole].cell(quantity)], found: "\(percent) %",
      expected: AuditTable.percentText(amount.value, of: base.value, decimals: percent.decimals) + " %",
      explanation: "\(quantity.text(amount.value)) of \(quantity.text(base.value)) is \(exact) %"
        + (isCut ? ": the printed figure is cut off, not rounded." : "."))
  }
}
