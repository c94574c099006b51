package import CoverageModel
internal import Reports

/// The formats in which one table can be printed.
package enum TableFormat: String, Sendable, CaseIterable {
  case csv, json, md, html, svg

  /// The languages that reports have words for.
  package static var languages: [String] { Wording.languages }

  /// What to say about a language that reports have no words for.
  package static func unknownLanguage(_ language: String) -> String {
    "there are no words in '\(language)'; choose from \(languages.joined(separator: ", "))"
  }

  /// Several tables as one document: a JSON array, or one after the other; nil for formats that hold one table.
  package func bytes(for tables: [ShareTable], language: String) -> [UInt8]? {
    let documents = tables.map { bytes(for: $0, language: language) }
    switch self {
    case .json:
      guard documents.count != 1 else { return documents[0] }
      return Array("[\n".utf8) + Array(documents.joined(separator: Array(",\n".utf8))) + Array("]\n".utf8)
    case .md, .csv: return Array(documents.joined(separator: Array("\n".utf8)))
    case .html, .svg: return documents.count == 1 ? documents[0] : nil
    }
  }

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
