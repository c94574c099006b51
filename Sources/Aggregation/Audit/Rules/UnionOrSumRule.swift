internal import CoverageModel

/// Shares of the units that hold any row (the union) and shares of all rows' counts together (the sum) are different things and
/// need different names (catalogue of slips, 14). The rule says which one is printed.
struct UnionOrSumRule: AuditRule {
  let name = "union-or-sum"

  func findings(in subject: AuditSubject) -> [AuditFinding] {
    subject.groups.flatMap { group -> [AuditFinding] in
      let contradictions = group.unions.compactMap { impossible($0, group, in: subject) }
      if !contradictions.isEmpty { return contradictions }
      return [reading(group, in: subject)].compactMap { $0 }
    }
  }

  private func impossible(_ union: Int, _ group: AuditGroup, in subject: AuditSubject) -> AuditFinding? {
    guard let size = subject.table.amount(group.quantity, of: union) else { return nil }
    let amounts = group.rows.compactMap { subject.table.amount(group.quantity, of: $0) }
    let most = amounts.map(\.value).max() ?? 0
    let isTooLarge = group.sum.map { size.value > $0.value && !size.agrees(with: $0) } ?? false
    guard isTooLarge || size.value + size.slack < most else { return nil }
    return AuditFinding(
      rule: name, severity: .error, cells: [subject.rows[union].cell(group.quantity)],
      found: group.quantity.text(size.value),
      expected:
        "from \(group.quantity.text(most)) to \(group.sum.map { group.quantity.text($0.value) } ?? "the rows' sum")",
      explanation:
        "Units with any of the rows are at least as many as the largest row and at most as many as all together.")
  }

  private func reading(_ group: AuditGroup, in subject: AuditSubject) -> AuditFinding? {
    guard let sum = group.sum, let interval = group.denominator, group.rows.count > 1 else { return nil }
    let union = group.unions.first { subject.table.amount(group.quantity, of: $0) != nil }
    let size = union.flatMap { subject.table.amount(group.quantity, of: $0) }
    let isOfSum = interval.admits(sum)
    let isOfUnion = size.map(interval.admits) ?? interval.isBelow(sum.low)
    // Where both fit, or neither, the percentages do not tell.
    guard isOfSum != isOfUnion, isOfUnion || size != nil, let entry = group.analysis.entries.first else { return nil }
    let base = size?.value ?? subject.denominator(of: group, in: interval)
    let cells = group.analysis.entries.map { subject.rows[$0.row].percentCell }
    let percents = [base, sum.value].map {
      AuditTable.percentText(entry.amount.value, of: $0, decimals: max(2, entry.percent.decimals))
    }
    let multiplicity = DecimalText.fixed(Ratio.rounded(sum.value * 1_000_000, by: base), decimals: 6)
    return AuditFinding(
      rule: name, severity: .warning, cells: cells,
      found: isOfUnion
        ? "shares of the units with any of the rows, \(size == nil ? "about " : "")\(group.quantity.text(base))"
        : "shares of the rows' sum, \(group.quantity.text(sum.value))",
      expected: "a heading that says so: reach shares of the union, or attention shares of the sum",
      explanation: "\(subject.rows[entry.row].name) has \(percents[0]) % of the union and \(percents[1]) % of the sum; "
        + "the rows add up to \(multiplicity) times the union.")
  }
}
