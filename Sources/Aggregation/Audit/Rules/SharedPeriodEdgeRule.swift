internal import CoverageModel

/// Windows that share a day, 10-17 and 17-18 April, count it twice unless they are read half-open (catalogue of slips, 10).
///
/// A window inside another (a cumulated period) is no slip; windows that overlap by more than their edge are.
struct SharedPeriodEdgeRule: AuditRule {
  let name = "period-edge"

  private struct Window: Hashable {
    let start: CalendarDay
    let end: CalendarDay
  }

  func findings(in subject: AuditSubject) -> [AuditFinding] {
    var first: [Window: Int] = [:]
    for (position, row) in subject.rows.enumerated() {
      guard let start = row.start?.value, let end = row.end?.value else { continue }
      let window = Window(start: start, end: end)
      if first[window] == nil { first[window] = position }
    }
    let windows = first.sorted { ($0.key.start, $0.key.end, $0.value) < ($1.key.start, $1.key.end, $1.value) }
    return zip(windows, windows.dropFirst()).compactMap { a, b in
      finding(a.key, b.key, subject.rows[a.value], subject.rows[b.value])
    }
  }

  private func finding(
    _ a: Window, _ b: Window, _ aRow: PublishedTable.Row, _ bRow: PublishedTable.Row
  ) -> AuditFinding? {
    let isNested = a.start == b.start || b.end <= a.end
    guard b.start <= a.end, !(isNested && b.start != a.end), a.start < a.end || b.start < a.end else { return nil }
    let cells = [AuditCell(aRow, "end", aRow.end), AuditCell(bRow, "start", bRow.start)]
    let isEdge = b.start == a.end
    return AuditFinding(
      rule: name, severity: isEdge ? .warning : .error, cells: cells,
      found: "\(a.start) to \(a.end) and \(b.start) to \(b.end)",
      expected: isEdge ? "\(a.end) in one of the windows" : "windows that do not overlap",
      explanation: isEdge
        ? "\(a.end) stands in both windows; it counts once only if the end of a window is not part of it."
        : "The days from \(b.start) to \(a.end) are in both windows and count twice in their sum.")
  }
}
