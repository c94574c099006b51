internal import CoverageModel

/// The percentages of a heading add to 100, but for what rounding can move (catalogue of slips, 3). Sums within rounding, of rows
/// that are part of their denominator, or of several denominators, are in the report's summary and are no finding here.
struct PercentSumRule: AuditRule {
  let name = "percent-sum"

  func findings(in subject: AuditSubject) -> [AuditFinding] {
    subject.groups.compactMap { group in
      guard let sum = PercentSum(group, in: subject), sum.verdict == .miss else { return nil }
      let cut = group.analysis.clusters.first?.truncated.count ?? 0
      let cutRows = group.analysis.reading == .truncated ? sum.rows : cut
      // Cutting takes less than one last digit from each row: the last printed digit of that row, not of the finest one.
      let isExplained = sum.miss > 0 && sum.miss < mostLost(group, rows: cutRows, decimals: sum.decimals, in: subject)
      return AuditFinding(
        rule: name, severity: isExplained ? .warning : .error,
        cells: group.rows.filter { subject.rows[$0].percent?.value != nil }.map { subject.rows[$0].percentCell },
        found: "\(sum.text) %", expected: "100 % within \(sum.tolerance)",
        explanation:
          "The \(sum.rows) percentages are \(DecimalText.fixed(Int128(sum.miss.magnitude), decimals: sum.decimals)) "
          + (sum.miss > 0 ? "short of" : "above") + " 100, more than rounding explains"
          + (isExplained ? "; \(cutRows) of them are cut off, which does." : "."))
    }
  }

  private func mostLost(_ group: AuditGroup, rows: Int, decimals: Int, in subject: AuditSubject) -> Int128 {
    guard rows > 0, let cluster = group.analysis.clusters.first else { return 0 }
    let cut = group.analysis.reading == .truncated ? cluster.rows : cluster.truncated
    let lost = cut.compactMap { subject.rows[$0].percent?.value?.decimals }.reduce(Int128(0)) { sum, printed in
      sum + (printed..<max(printed, decimals)).reduce(Int128(1)) { unit, _ in unit * 10 }
    }
    return lost + Int128(group.rows.count - cut.count + 1) / 2
  }
}
