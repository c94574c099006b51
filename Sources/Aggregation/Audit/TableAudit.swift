package import CoverageModel

/// Checks a published table by all rules. It never changes a figure and never guesses one: it says which cells contradict
/// which, and what the others imply.
package struct TableAudit: Sendable {
  private let rules: [any AuditRule]

  /// All rules, sums before shares.
  package init() {
    rules = [
      RowSumRule(), PartSumRule(), ComplementRule(), ChildCountRule(), PartPercentRule(), WrongPercentRule(),
      TwoDenominatorsRule(), TruncatedPercentRule(), UnionOrSumRule(), UnseenTotalRule(), HeadCountRule(),
      PercentSumRule(), PooledMeanRule(), BlankRowRule(), EmptyPanelRule(), SharedPeriodEdgeRule(),
    ]
  }

  /// Cost: n log n in the rows, times eight where percentages contradict each other.
  package func report(on table: PublishedTable) -> AuditReport {
    let subject = AuditSubject(table)
    return AuditReport(
      file: table.file, findings: rules.flatMap { $0.findings(in: subject) },
      groups: subject.groups.map { AuditGroupSummary($0, in: subject) })
  }
}
