internal import CoverageModel

/// Findings up to a limit, and the number of all.
///
/// Which findings are kept depends only on the order in which they are added, so it is the order of the files and rows.
struct FindingLog: Sendable {
  private(set) var kept: [Finding] = []
  private(set) var total = 0
  private(set) var errors = 0
  let limit: Int

  init(limit: Int) { self.limit = limit }

  /// Whether the text of a further finding would be thrown away.
  var isFull: Bool { kept.count >= limit }

  mutating func add(_ finding: Finding) {
    total += 1
    if finding.severity == .error { errors += 1 }
    if !isFull { kept.append(finding) }
  }

  /// Counts a finding without a text. Only right when `isFull`.
  mutating func count(_ severity: Finding.Severity) {
    total += 1
    if severity == .error { errors += 1 }
  }

  /// Adds the findings of a block whose first line is line `lineOffset + 1` of the file.
  mutating func append(_ other: FindingLog, lineOffset: Int) {
    total += other.total
    errors += other.errors
    for finding in other.kept.prefix(max(0, limit - kept.count)) {
      let place = finding.place
      let shifted = Finding.Place(file: place.file, line: place.line.map { $0 + lineOffset }, column: place.column)
      kept.append(
        Finding(
          finding.severity, rule: finding.rule, place: shifted, field: finding.field, found: finding.found,
          expected: finding.expected, mend: finding.mend))
    }
  }

  /// The kept findings in the order of lines, and a closing one when there were more.
  func closed() -> [Finding] {
    guard total > kept.count else { return kept }
    let rest = total - kept.count
    let restHasErrors = errors > kept.count { $0.severity == .error }
    let closing = Finding(
      restHasErrors ? .error : .warning, rule: "too-many-findings",
      place: kept.last?.place ?? Finding.Place(file: ""), found: "\(rest) more findings", expected: "",
      mend: "Mend the ones above first.")
    return kept + [closing]
  }
}
