internal import Aggregation
package import CoverageModel
internal import Interchange

/// Checks somebody else's published table.
package struct AuditRun {
  /// What two numbers with a colon are; nil when the column is to decide.
  private let times: ClockReading?
  /// Nil when the encoding is to be recognised.
  private let encoding: CorpusEncoding?

  package init(times: ClockReading? = nil, encoding: CorpusEncoding? = nil) {
    self.times = times
    self.encoding = encoding
  }

  package struct Result: Sendable {
    /// What was found, as a person reads it.
    package let text: String
    /// Whether anything was found, be it in the figures or in the file.
    package let hasFindings: Bool
  }

  /// The path is a file, or `-` for standard input.
  ///
  /// - Throws: `PipelineError.unreadable`, or `.badData` when the file is not a table.
  package func result(path: String) throws(PipelineError) -> Result {
    let file = path == "-" ? "standard input" : path
    let (text, doubt) = CorpusEncoding.text(
      of: try Disk.read(path, atMost: PublishedTableReader.mostBytes + 1), encoding: encoding, file: file)
    let reading = PublishedTableReader.read(text, file: file, times: times)
    let findings = (doubt.map { [$0] } ?? []) + reading.findings
    guard let table = reading.table else { throw .badData(findings) }
    let report = TableAudit().report(on: table)
    return Result(
      text: (findings.map(\.description) + [AuditText.text(report)]).joined(separator: "\n"),
      hasFindings: !(findings.isEmpty && report.findings.isEmpty))
  }
}
