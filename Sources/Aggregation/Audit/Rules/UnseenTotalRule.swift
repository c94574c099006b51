internal import CoverageModel

/// Shares of a total that is larger than everything shown: the denominator holds subjects that the table leaves out.
struct UnseenTotalRule: AuditRule {
  let name = "unseen-total"

  func findings(in subject: AuditSubject) -> [AuditFinding] { subject.groups.compactMap { finding($0, in: subject) } }

  private func finding(_ group: AuditGroup, in subject: AuditSubject) -> AuditFinding? {
    guard let sum = group.sum, let interval = group.denominator, interval.isAbove(sum.high) else { return nil }
    let printed = (group.totals + group.unions).compactMap { subject.table.amount(group.quantity, of: $0) }
    guard !printed.contains(where: interval.admits) else { return nil }
    let percents = group.analysis.entries.map(\.percent)
    let decimals = percents.map(\.decimals).max() ?? 0
    let shown = percents.reduce(0) { $0 + $1.scaled(to: decimals) }
    let range = AuditText.range(interval, quantity: group.quantity)
    return AuditFinding(
      rule: name, severity: .warning, cells: group.analysis.entries.map { subject.rows[$0.row].percentCell },
      found: "shares of a total that is not shown: \(range)",
      expected: printed.isEmpty ? "the denominator beside the shares" : "shares of the printed total",
      explanation:
        "The percentages agree with each other and add up to \(DecimalText.fixed(shown, decimals: decimals)) %; "
        + "the rows shown add up to \(group.quantity.text(sum.value)) and are part of the denominator.")
  }
}
