internal import CoverageModel

/// An outlet with nothing but zeros has no data: neither equal shares nor unequal ones (catalogue of slips, 9).
struct EmptyPanelRule: AuditRule {
  let name = "empty-panel"

  func findings(in subject: AuditSubject) -> [AuditFinding] {
    subject.groups.compactMap { group in
      let amounts = group.rows.compactMap { subject.table.amount(group.quantity, of: $0) }
      let percents = group.rows.compactMap { subject.rows[$0].percent?.value }
      guard group.rows.count > 1, !(amounts.isEmpty && percents.isEmpty), amounts.allSatisfy({ $0.value == 0 }),
        percents.allSatisfy({ $0.digits == 0 })
      else { return nil }
      let cells = group.rows.filter { !subject.table.isBlank($0) }.map { position in
        let row = subject.rows[position]
        return subject.table.amount(group.quantity, of: position) == nil ? row.percentCell : row.cell(group.quantity)
      }
      return AuditFinding(
        rule: name, severity: .error, cells: cells,
        found: "nothing but zeros" + (group.name.isEmpty ? "" : " under “\(group.name)”"),
        expected: "blanks, and the reason",
        explanation: "A heading without any coverage is without data; every share and every index of it is undefined.")
    }
  }
}
