internal import CoverageModel

/// Findings up to a limit, and the number of all.
///
/// Which findings are kept depends only on the order in which they are added, so it is the order of the files and rows.
struct FindingLog: Sendable {
  private(set) var kept: [Finding] = []
  private(set) var total = 0
  private(set) var errors = 0
  let limit: Int
  /// Where the lines of files stand that were made from workbooks.
  var sheets: [String: SheetPlaces] = [:]

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

  /// Adds the findings of two logs about the same rows, each in the order of the rows, so that of a row those of
  /// `second` come behind those of `first`. Lines of `first` are counted from line `lineOffset + 1` of the file.
  mutating func append(_ first: FindingLog, lineOffset: Int, mergedWith second: FindingLog) {
    total += first.total + second.total
    errors += first.errors + second.errors
    var late = second.kept[...]
    for finding in first.kept {
      let line = finding.place.line.map { $0 + lineOffset }
      while let next = late.first, let nextLine = next.place.line, nextLine < line ?? 0 { keep(late.removeFirst()) }
      let place = finding.place
      keep(finding.moved(to: Finding.Place(file: place.file, sheet: place.sheet, line: line, column: place.column)))
    }
    for finding in late { keep(finding) }
  }

  /// Adds the findings of another log behind these.
  mutating func append(_ other: FindingLog) {
    append(other, lineOffset: 0, mergedWith: FindingLog(limit: 0))
  }

  /// Gives kept findings another place.
  mutating func move(_ place: (Finding) -> Finding.Place) { kept = kept.map { $0.moved(to: place($0)) } }

  private mutating func keep(_ finding: Finding) {
    if !isFull { kept.append(finding) }
  }

  /// The kept findings by file (in the order of `files`), line and column, and a closing one when there were more.
  func closed(files: [String]) -> [Finding] {
    func key(_ finding: Finding) -> (Int, Int, Int) {
      (files.firstIndex(of: finding.place.file) ?? -1, finding.place.line ?? 0, finding.place.column ?? 0)
    }
    let placed = kept.map { sheets[$0.place.file]?.located($0) ?? $0 }
    let sorted = placed.enumerated().sorted { a, b in
      let (left, right) = (key(a.element), key(b.element))
      return left == right ? a.offset < b.offset : left < right
    }.map(\.element)
    guard total > kept.count else { return sorted }
    let rest = total - kept.count
    let restHasErrors = errors > kept.count { $0.severity == .error }
    let closing = Finding(
      restHasErrors ? .error : .warning, rule: "too-many-findings",
      place: sorted.last?.place ?? Finding.Place(file: ""), found: "\(rest) more findings", expected: "",
      mend: "Mend the ones above first.")
    return sorted + [closing]
  }
}

extension Finding {
  /// The same finding at another place.
  func moved(to place: Place) -> Finding {
    Finding(severity, rule: rule, place: place, field: field, found: found, expected: expected, mend: mend)
  }
}
