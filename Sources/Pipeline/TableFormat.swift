package import CoverageModel
internal import Reports

/// The formats in which one table can be printed.
package enum TableFormat: String, Sendable, CaseIterable {
  case csv, json, md, html, svg

  /// The table in this format.
  package func bytes(for table: ShareTable, language: String) -> [UInt8] {
    switch self {
    case .csv: CSVReport(language: language).bytes(for: table)
    case .json: JSONReport(language: language).bytes(for: table)
    case .md: MarkdownReport(language: language).bytes(for: table)
    case .html: HTMLReport(language: language).bytes(for: table)
    case .svg: ChartReport(language: language).bytes(for: table)
    }
  }
}
