internal import CoverageModel

/// Parts add up to their whole: radio and television to the total, the kinds of an event to all events (catalogue of slips, 1
/// and 6).
struct PartSumRule: AuditRule {
  let name = "part-sum"

  func findings(in subject: AuditSubject) -> [AuditFinding] {
    subject.partSets.flatMap { set in
      AuditQuantity.allCases.compactMap { finding(set, quantity: $0, in: subject) }
    }
  }

  private func finding(_ set: AuditSubject.PartSet, quantity: AuditQuantity, in subject: AuditSubject) -> AuditFinding?
  {
    let parts = set.members.filter { subject.rows[$0].kind == .part }
    // With a complement the parts are not all there is: that set has a rule of its own.
    guard !parts.isEmpty, !set.members.contains(where: { subject.rows[$0].kind == .complement }),
      let whole = subject.table.amount(quantity, of: set.whole)
    else { return nil }
    let amounts = parts.compactMap { subject.table.amount(quantity, of: $0) }
    let sum = AuditAmount.sum(amounts)
    let isLowerBound = amounts.count < parts.count
    guard !amounts.isEmpty, !sum.agrees(with: whole), !isLowerBound || sum.value > whole.value else { return nil }
    // A count that is alone larger than its whole is not a part of it at all: `ChildCountRule`.
    if quantity == .count, amounts.contains(where: { $0.value > whole.value }) { return nil }
    let terms = amounts.map { quantity.text($0.value) }.joined(separator: " + ")
    let gap = quantity.difference(whole.value - sum.value)
    return AuditFinding(
      rule: name, severity: .error,
      cells: [subject.rows[set.whole].cell(quantity)] + parts.map { subject.rows[$0].cell(quantity) },
      found: quantity.text(whole.value), expected: quantity.text(sum.value),
      explanation: "\(terms) = \(quantity.text(sum.value)); “\(subject.rows[set.whole].name)” is printed \(gap) "
        + (whole.value > sum.value ? "higher." : "lower."))
  }
}
