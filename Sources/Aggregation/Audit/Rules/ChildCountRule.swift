internal import CoverageModel

/// Valuations are not pieces: what hangs on the units of a row, several to one, must not be read as a number of such units
/// (catalogue of slips, 11).
///
/// A part or subset that is alone larger than its whole is such a count, whatever it is called. A row marked `child` may be
/// larger; then its reader must be told, and its percentage must not be of its whole.
struct ChildCountRule: AuditRule {
  let name = "child-count"

  func findings(in subject: AuditSubject) -> [AuditFinding] {
    subject.partSets.flatMap { set in
      [finding(set, in: subject)].compactMap { $0 }
        + set.members.compactMap { share($0, whole: set.whole, in: subject) }
    }
  }

  private func finding(_ set: AuditSubject.PartSet, in subject: AuditSubject) -> AuditFinding? {
    guard let whole = subject.table.amount(.count, of: set.whole)?.value else { return nil }
    let parts = set.members.filter { subject.rows[$0].kind != .child }
    let children = set.members.filter { subject.rows[$0].kind == .child }
    if parts.contains(where: { count($0, in: subject) > whole }) {
      return finding(set, members: parts, whole: whole, severity: .error, in: subject)
    }
    guard children.reduce(0, { $0 + count($1, in: subject) }) > whole else { return nil }
    return finding(set, members: children, whole: whole, severity: .warning, in: subject)
  }

  private func count(_ row: Int, in subject: AuditSubject) -> Int128 {
    subject.table.amount(.count, of: row)?.value ?? 0
  }

  private func finding(
    _ set: AuditSubject.PartSet, members: [Int], whole: Int128, severity: Finding.Severity, in subject: AuditSubject
  ) -> AuditFinding {
    let sum = members.reduce(0) { $0 + count($1, in: subject) }
    let name = subject.rows[set.whole].name
    return AuditFinding(
      rule: self.name, severity: severity,
      cells: members.map { subject.rows[$0].cell(.count) } + [subject.rows[set.whole].cell(.count)], found: String(sum),
      expected: "at most \(whole), if these were counts of “\(name)”",
      explanation: "\(sum) is more than \(whole): one of “\(name)” can hold several of these, so they are counts of "
        + "something else and must not be added to it, taken from it or given as its share.")
  }

  private func share(_ position: Int, whole: Int, in subject: AuditSubject) -> AuditFinding? {
    let row = subject.rows[position]
    guard row.kind == .child, let percent = row.percent?.value, let amount = subject.table.amount(.count, of: position),
      let base = subject.table.amount(.count, of: whole), base.value > 0,
      DenominatorInterval(amount: amount, percent: percent, reading: .rounded).admits(base)
    else { return nil }
    return AuditFinding(
      rule: name, severity: .warning, cells: [row.percentCell, subject.rows[whole].cell(.count)], found: "\(percent) %",
      expected: "a share of the counts of its own kind",
      explanation: "It is \(amount.value) of \(base.value), but several of these can hang on one of "
        + "“\(subject.rows[whole].name)”.")
  }
}
