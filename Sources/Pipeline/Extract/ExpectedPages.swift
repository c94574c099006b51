internal import Containers
internal import CoverageModel

/// How many pages there should be, by outlet and day: a table with the columns `outlet`, `day` and `expected`.
struct ExpectedPages: Sendable {
  private var rows: [(outlet: String, day: CalendarDay, pages: Int)] = []

  /// - Throws: `PipelineError.unreadable`, or `.badData` with every row that is wrong.
  init(path: String, _ codebook: Codebook?) throws(PipelineError) {
    let bytes = try Disk.read(path)
    let table: CSVTable
    do {
      table = try CSVTable.parse(TextEncoding.decoded(bytes).utf8)
    } catch {
      throw .badData([
        Finding(
          rule: "expected-pages", place: Finding.Place(file: path, line: error.line, column: error.column),
          found: error.reason.description, expected: "a table with the columns outlet, day and expected", mend: "")
      ])
    }
    guard let outlet = table.column("outlet"), let day = table.column("day"), let pages = table.column("expected")
    else {
      throw .badData([
        Finding(
          rule: "expected-pages", place: Finding.Place(file: path, line: 1),
          found: "the columns \(table.header.joined(separator: ", "))", expected: "outlet, day and expected", mend: "")
      ])
    }
    let known = codebook.map { $0.outlets.map(\.id) }
    var findings: [Finding] = []
    for (row, line) in zip(table.rows, table.lines) {
      func fault(_ field: String, _ found: String, _ expected: String, _ mend: String = "") {
        findings.append(
          Finding(
            rule: "expected-pages", place: Finding.Place(file: path, line: line), field: field, found: found,
            expected: expected, mend: mend))
      }
      if let known, !known.contains(row[outlet]) {
        let nearest = NearestName.of(row[outlet], in: known).map { "Did you mean \($0)?" } ?? ""
        fault("outlet", row[outlet], "an outlet of the codebook", nearest)
      } else if let date = CalendarDay(row[day]) {
        if let count = Int(row[pages]), (0...1_000_000).contains(count) {
          rows.append((row[outlet], date, count))
        } else {
          fault("expected", row[pages], "a number of pages")
        }
      } else {
        fault("day", row[day], "a day such as 2023-03-05")
      }
    }
    guard findings.isEmpty else { throw .badData(findings) }
  }

  func apply(to tally: inout OutcomeTally) {
    for row in rows { tally.expect(row.pages, outlet: row.outlet, day: row.day) }
  }
}
