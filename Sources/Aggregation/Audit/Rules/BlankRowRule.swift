internal import CoverageModel

/// Blank is not zero: a row without figures is named and left out of every sum, and a zero where the source has no data is a
/// blank (catalogue of slips, 8).
struct BlankRowRule: AuditRule {
  let name = "blank-row"

  func findings(in subject: AuditSubject) -> [AuditFinding] {
    subject.rows.indices.compactMap { position in
      let row = subject.rows[position]
      if subject.table.isBlank(position), row.kind == .row || row.kind == .total { return blank(row) }
      if row.lacksData { return zeroForNoData(row) }
      return zeroBesideBlank(row)
    }
  }

  private func blank(_ row: PublishedTable.Row) -> AuditFinding {
    AuditFinding(
      rule: name, severity: .warning, cells: [row.labelCell], found: "no figure",
      expected: "a figure, or a mark that says why there is none",
      explanation: "Blank is not zero: the row is left out of all sums and shares.")
  }

  private func zeroForNoData(_ row: PublishedTable.Row) -> AuditFinding? {
    let zeros = zeroCells(row)
    guard !zeros.isEmpty else { return nil }
    return AuditFinding(
      rule: name, severity: .error, cells: zeros, found: zeros.map(\.text).joined(separator: ", "), expected: "a blank",
      explanation: "The source has no data for this row; zero says that it looked and found nothing.")
  }

  private func zeroBesideBlank(_ row: PublishedTable.Row) -> AuditFinding? {
    let hasBlankAmount =
      (row.time != nil || row.count != nil) && row.time?.value == nil && row.count?.value == nil
    guard hasBlankAmount, row.percent?.value?.digits == 0 else { return nil }
    return AuditFinding(
      rule: name, severity: .error, cells: [row.percentCell], found: row.percentCell.text, expected: "a blank",
      explanation: "The row's amount is blank, so its share is unknown, not zero.")
  }

  private func zeroCells(_ row: PublishedTable.Row) -> [AuditCell] {
    var cells: [AuditCell] = []
    if row.time?.value?.milliseconds == 0 { cells.append(row.cell(.time)) }
    if row.count?.value == 0 { cells.append(row.cell(.count)) }
    if row.percent?.value?.digits == 0 { cells.append(row.percentCell) }
    return cells
  }
}
