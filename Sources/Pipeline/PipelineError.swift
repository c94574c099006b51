package import Aggregation
package import CoverageModel

/// Why a run stopped.
package enum PipelineError: Error, Sendable {
  /// A file or folder cannot be read.
  case unreadable(path: String, reason: String)
  /// Files were read, and these things are wrong with them.
  case badData([Finding])
  /// A table cannot be made.
  case aggregation(AggregationError)
  /// A table's figures do not add up. Nothing was written.
  case audit([String])
  /// Output could not be written.
  case output(path: String, reason: String)
  /// The call names something that does not exist.
  case usage(String)
}

extension PipelineError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .unreadable(let path, let reason): "\(path): cannot be read: \(reason)"
    case .badData(let findings): findings.map { TerminalText.line($0.description) }.joined(separator: "\n")
    case .aggregation(.tooManyCells(let table, let cells)):
      "table \(table): \(cells) cells, more than \(Aggregator.cellLimit). Group by fewer dimensions, or filter."
    case .audit(let failures):
      "The tables do not add up; nothing was written:\n" + failures.joined(separator: "\n")
    case .output(let path, let reason): "\(path): cannot be written: \(reason)"
    case .usage(let text): text
    }
  }
}
