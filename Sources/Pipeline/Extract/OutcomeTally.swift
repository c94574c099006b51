internal import CoverageModel
internal import Extraction

/// Pages counted by outlet, day and outcome.
struct OutcomeTally: Sendable {
  struct Key: Hashable, Comparable, Sendable {
    /// Empty for pages of no known outlet.
    let outlet: String
    /// Nil where neither capture nor publication has a day.
    let day: CalendarDay?

    static func < (a: Key, b: Key) -> Bool {
      (a.outlet, a.day?.number ?? .max) < (b.outlet, b.day?.number ?? .max)
    }
  }

  struct Row: Sendable {
    /// Nil when nothing says how many pages should be there.
    var expected: Int?
    var received = 0
    /// By the outcome's code.
    var outcomes: [String: Int] = [:]
    /// By the warning's code.
    var warnings: [String: Int] = [:]
    var duplicates = 0
    var nearDuplicates = 0

    func count(_ outcome: String) -> Int { outcomes[outcome] ?? 0 }

    mutating func add(_ other: Row) {
      if let pages = other.expected { expected = (expected ?? 0) + pages }
      received += other.received
      outcomes.merge(other.outcomes, uniquingKeysWith: +)
      warnings.merge(other.warnings, uniquingKeysWith: +)
      duplicates += other.duplicates
      nearDuplicates += other.nearDuplicates
    }
  }

  private(set) var rows: [Key: Row] = [:]
  private(set) var total = Row()

  mutating func add(_ page: ExtractedPage, mark: DuplicateMark?) {
    let key = Key(outlet: page.outlet ?? "", day: page.day)
    OutcomeTally.count(page, mark, in: &rows[key, default: Row()])
    OutcomeTally.count(page, mark, in: &total)
  }

  /// Says how many pages there should be; makes a row where none was received.
  mutating func expect(_ pages: Int?, outlet: String, day: CalendarDay) {
    let key = Key(outlet: outlet, day: day)
    guard let pages else {
      if rows[key] == nil { rows[key] = Row() }
      return
    }
    rows[key, default: Row()].expected = (rows[key]?.expected ?? 0) + pages
  }

  /// Pages that should be there and are not.
  var missing: Int { rows.values.reduce(0) { $0 + max(0, ($1.expected ?? 0) - $1.received) } }

  private static func count(_ page: ExtractedPage, _ mark: DuplicateMark?, in row: inout Row) {
    row.received += 1
    row.outcomes[page.outcome.code, default: 0] += 1
    for warning in page.warnings { row.warnings[warning.code, default: 0] += 1 }
    switch mark {
    case .exact: row.duplicates += 1
    case .near: row.nearDuplicates += 1
    case nil: break
    }
  }
}
