internal import CoverageModel

/// Where a fact about an actor stands: in the codebook itself or in a line of the actors file.
enum Site: Sendable {
  case entry(Entry)
  case line(file: String, number: Int, column: String)

  func finding(
    _ rule: String, severity: Finding.Severity = .error, found: String, expected: String, mend: String
  ) -> Finding {
    switch self {
    case .entry(let entry): entry.finding(rule, severity: severity, found: found, expected: expected, mend: mend)
    case .line(let file, let number, let column):
      Finding(
        severity, rule: rule, place: .init(file: file, line: number), field: column, found: found, expected: expected,
        mend: mend)
    }
  }

  /// For the text of a finding about another place: `line 12` or `actors.csv line 12`.
  var words: String {
    switch self {
    case .entry(let entry): "line \(entry.place.line ?? 1)"
    case .line(let file, let number, _): "\(file) line \(number)"
    }
  }
}
