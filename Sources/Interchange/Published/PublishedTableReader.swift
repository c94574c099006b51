internal import Containers
package import CoverageModel

/// Reads an audit file: a published table typed into CSV, one printed row per line (`Documentation/audit.md`).
package enum PublishedTableReader {
  /// Bytes of one audit file; a printed table is a few kilobytes.
  package static let mostBytes = 1 << 25

  /// The table, or everything that keeps the file from being one. Never throws: whatever the bytes are, the answer is findings.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8.
  ///   - file: the name that findings show.
  ///   - times: what two numbers with a colon are; without it the column decides.
  /// - Returns: the table with its warnings, or findings of which at least one is an error.
  package static func read(_ bytes: [UInt8], file: String, times: ClockReading? = nil) -> PublishedTableReading {
    guard bytes.count <= mostBytes else {
      return failure(
        Finding(
          rule: "file-too-large", place: .init(file: file), found: "more than \(mostBytes) bytes",
          expected: "at most \(mostBytes) bytes", mend: "Type in one printed table per file."))
    }
    let csv: CSVTable
    do throws(CSVError) {
      csv = try CSVTable.parse(bytes)
    } catch {
      return failure(
        Finding(
          rule: "csv", place: .init(file: file, line: error.line, column: error.column), found: "\(error.reason)",
          expected: "a table of comma, semicolon or tab separated values",
          mend: "Mend the file's quotes and separators."))
    }
    let header = PublishedHeader(csv.header, file: file)
    guard !header.findings.contains(where: { $0.severity == .error }) else {
      return PublishedTableReading(table: nil, findings: header.findings)
    }
    guard csv.rows.count <= PublishedTable.mostRows, !csv.rows.isEmpty else {
      return failure(
        Finding(
          rule: "row-count", place: .init(file: file), found: Counted.text(csv.rows.count, "row"),
          expected: "1 to \(PublishedTable.mostRows) rows", mend: "Give each printed row a line of its own."))
    }
    let places = CellPlaces(bytes: bytes, file: file)
    var findings = header.findings
    var drafts: [PublishedRowDraft] = []
    for (fields, line) in zip(csv.rows, csv.lines) {
      let row = PublishedFields(fields: fields, header: header, places: places.row(line: line, count: fields.count))
      drafts.append(PublishedRowDraft(row, findings: &findings))
    }
    let clock = PublishedClock(drafts, heading: header.timeHeading, chosen: times)
    clock.finding.map { findings.append($0) }
    let rows = PublishedWholes(drafts: drafts.map { $0.read(clock.reading) }).rows(findings: &findings)
    let hasErrors = findings.contains { $0.severity == .error }
    return PublishedTableReading(table: hasErrors ? nil : PublishedTable(file: file, rows: rows), findings: findings)
  }

  private static func failure(_ finding: Finding) -> PublishedTableReading {
    PublishedTableReading(table: nil, findings: [finding])
  }
}
