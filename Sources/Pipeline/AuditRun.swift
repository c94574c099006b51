internal import Aggregation
internal import CoverageModel
internal import Interchange

/// Checks somebody else's published table.
package enum AuditRun {
  package struct Result: Sendable {
    /// What was found, as a person reads it.
    package let text: String
    package let hasFindings: Bool
  }

  /// - Throws: `PipelineError.unreadable`, or `.badData` when the file is not a table.
  package static func result(path: String) throws(PipelineError) -> Result {
    let bytes = try Disk.read(path)
    let reading = PublishedTableReader.read(bytes, file: path)
    guard let table = reading.table else { throw .badData(reading.findings) }
    let report = TableAudit().report(on: table)
    return Result(
      text: (reading.findings.map(\.description) + [AuditText.text(report)]).joined(separator: "\n"),
      hasFindings: !report.findings.isEmpty)
  }
}
