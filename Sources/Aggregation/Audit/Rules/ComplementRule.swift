internal import CoverageModel

/// A complement is its whole less the parts that are shown (catalogue of slips, 4: 6 223 less 5 445 printed as 788).
struct ComplementRule: AuditRule {
  let name = "complement"

  func findings(in subject: AuditSubject) -> [AuditFinding] {
    subject.partSets.flatMap { set in
      AuditQuantity.allCases.flatMap { findings(set, quantity: $0, in: subject) }
    }
  }

  private func findings(
    _ set: AuditSubject.PartSet, quantity: AuditQuantity, in subject: AuditSubject
  ) -> [AuditFinding] {
    let shown = set.members.filter { [.part, .subset].contains(subject.rows[$0].kind) }
    let amounts = shown.compactMap { subject.table.amount(quantity, of: $0) }
    guard let whole = subject.table.amount(quantity, of: set.whole), !shown.isEmpty, amounts.count == shown.count else {
      return []
    }
    let sum = AuditAmount.sum(amounts)
    let rest = AuditAmount(value: whole.value - sum.value, slack: whole.slack + sum.slack)
    return set.members.filter { subject.rows[$0].kind == .complement }.compactMap { position in
      guard let printed = subject.table.amount(quantity, of: position), !printed.agrees(with: rest) else { return nil }
      let terms = amounts.map { " - " + quantity.text($0.value) }.joined()
      return AuditFinding(
        rule: name, severity: .error,
        cells: [subject.rows[position].cell(quantity), subject.rows[set.whole].cell(quantity)]
          + shown.map { subject.rows[$0].cell(quantity) },
        found: quantity.text(printed.value), expected: quantity.text(rest.value),
        explanation: "\(quantity.text(whole.value))\(terms) = \(quantity.text(rest.value)); "
          + "the printed figure is off by \(quantity.difference(printed.value - rest.value)).")
    }
  }
}
