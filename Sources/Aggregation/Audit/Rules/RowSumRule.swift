internal import CoverageModel

/// The rows of a heading add up to its printed total, to the second (catalogue of slips, 1).
///
/// Times printed to the minute may miss it by what rounding them can move. Rows with a blank make the sum a lower bound.
struct RowSumRule: AuditRule {
  let name = "row-sum"

  func findings(in subject: AuditSubject) -> [AuditFinding] {
    subject.groups.flatMap { group in
      group.totals.flatMap { total in
        AuditQuantity.allCases.compactMap { finding(group, total: total, quantity: $0, in: subject) }
      }
    }
  }

  private func finding(
    _ group: AuditGroup, total: Int, quantity: AuditQuantity, in subject: AuditSubject
  ) -> AuditFinding? {
    let amounts = group.rows.compactMap { subject.table.amount(quantity, of: $0) }
    guard let printed = subject.table.amount(quantity, of: total), !amounts.isEmpty else { return nil }
    let sum = AuditAmount.sum(amounts)
    let isLowerBound = amounts.count < group.rows.count
    guard !sum.agrees(with: printed), !isLowerBound || sum.value > printed.value else { return nil }
    let gap = quantity.difference(printed.value - sum.value)
    let side = printed.value > sum.value ? "too high" : "too low"
    return AuditFinding(
      rule: name, severity: .error, cells: [subject.rows[total].cell(quantity)], found: quantity.text(printed.value),
      expected: (isLowerBound ? "at least " : "") + quantity.text(sum.value),
      explanation:
        "The \(Counted.text(amounts.count, "row adds", "rows add")) up to \(quantity.text(sum.value)); the printed total is \(gap) \(side)."
    )
  }
}
