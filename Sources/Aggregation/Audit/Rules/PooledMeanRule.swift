internal import CoverageModel

/// The mean of several outlets' percentages is not their percentage together (catalogue of slips, 12).
///
/// For each pooled row the amounts of the rows of the same label give both; the rule says which one is printed.
struct PooledMeanRule: AuditRule {
  let name = "pooled-mean"

  func findings(in subject: AuditSubject) -> [AuditFinding] {
    let pooled = subject.rows.indices.filter {
      subject.rows[$0].kind == .pooled && subject.rows[$0].percent?.value != nil
    }
    guard !pooled.isEmpty else { return [] }
    let panels = Panels(subject)
    var means: [(row: Int, share: String, mean: String)] = []
    var findings: [AuditFinding] = []
    for position in pooled {
      let row = subject.rows[position]
      guard let percent = row.percent?.value, let shares = panels.shares(of: row.name), let pooled = shares.pooled,
        let mean = shares.mean
      else { continue }
      let digits = Int128(percent.digits)
      let share = pooled.scaled(by: 100, decimals: percent.decimals)
      guard share != digits else { continue }
      let shareText = DecimalText.fixed(share, decimals: percent.decimals) + " %"
      let unweighted = mean.scaled(by: 100, decimals: percent.decimals)
      if unweighted == digits {
        means.append((position, shareText, DecimalText.fixed(unweighted, decimals: percent.decimals)))
      } else {
        findings.append(
          AuditFinding(
            rule: name, severity: .error, cells: [row.percentCell], found: "\(percent) %", expected: shareText,
            explanation: "\(shares.count) groups together give \(shareText); the mean of their percentages is "
              + "\(DecimalText.fixed(unweighted, decimals: percent.decimals)) %."))
      }
    }
    return (means.isEmpty ? [] : [finding(means, in: subject)]) + findings
  }

  private func finding(_ means: [(row: Int, share: String, mean: String)], in subject: AuditSubject) -> AuditFinding {
    AuditFinding(
      rule: name, severity: .error, cells: means.map { subject.rows[$0.row].percentCell },
      found: means.map { "\(subject.rows[$0.row].name) \($0.mean) %" }.joined(separator: ", "),
      expected: means.map { "\(subject.rows[$0.row].name) \($0.share)" }.joined(separator: ", "),
      explanation:
        "The printed figures are unweighted means of the groups' percentages, not shares of the groups together.")
  }

  /// The amounts of all groups by label.
  private struct Panels {
    private let panels: [(amounts: [String: Int64], total: Int64)]

    init(_ subject: AuditSubject) {
      panels = subject.groups.compactMap { group in
        guard let sum = group.sum, !group.rows.isEmpty else { return nil }
        let printed = group.totals.lazy.compactMap { subject.table.amount(group.quantity, of: $0)?.value }.first
        guard let total = Int64(exactly: printed ?? sum.value), total > 0 else { return nil }
        var amounts: [String: Int64] = [:]
        for row in group.rows {
          guard let amount = subject.table.amount(group.quantity, of: row) else { continue }
          amounts[subject.rows[row].name, default: 0] += Int64(amount.value)
        }
        return (amounts, total)
      }
    }

    /// Nil when a group lacks the label, or nothing can be pooled.
    func shares(of label: String) -> (pooled: Ratio?, mean: MeanShare?, count: Int)? {
      var amount: Int64 = 0
      var total: Int64 = 0
      var ratios: [(ratio: Ratio, weight: Int64)] = []
      for panel in panels {
        guard let own = panel.amounts[label], own <= panel.total, let ratio = Ratio(own, panel.total) else {
          return nil
        }
        amount += own
        total += panel.total
        ratios.append((ratio, 1))
      }
      guard ratios.count > 1 else { return nil }
      return (Ratio(amount, total), MeanShare(ratios), ratios.count)
    }
  }
}
