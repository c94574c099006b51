import Aggregation
import CoverageModel
import Interchange
import Testing

/// Reads a table typed into CSV and audits it.
func audit(_ csv: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> AuditReport {
  let reading = PublishedTableReader.read(Array(csv.utf8), file: "table.csv")
  let table = try #require(reading.table, "\(reading.findings)", sourceLocation: sourceLocation)
  return TableAudit().report(on: table)
}

extension AuditReport {
  var rules: [String] { findings.map(\.rule) }

  func findings(of rule: String) -> [AuditFinding] { findings.filter { $0.rule == rule } }
}

extension AuditFinding {
  /// Rows and columns of the cells.
  var cellNames: [String] { cells.map { "\($0.row)/\($0.column)" } }
}
