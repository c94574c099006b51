internal import CoverageModel

/// Shares of counts printed beside times (catalogue of slips, 13: a head-count share quoted as a share of time).
struct HeadCountRule: AuditRule {
  let name = "count-share-beside-times"

  func findings(in subject: AuditSubject) -> [AuditFinding] {
    subject.groups.filter(\.sharesAreOfCounts).map { group in
      AuditFinding(
        rule: name, severity: .warning, cells: group.analysis.entries.map { subject.rows[$0.row].percentCell },
        found: "shares of the counts", expected: "shares of the times, or a heading that says what they are shares of",
        explanation: "The percentages agree with the column of counts and contradict the column of times.")
    }
  }
}
