internal import Containers
internal import Reliability

/// A report as a workbook: agreement, categories, pairs of coders, coders, weeks.
struct ReliabilityWorkbook {
  private let report: ReliabilityReport
  private let language: String

  /// Headings and sentences are in the language; codes stay.
  init(_ report: ReliabilityReport, language: String) {
    self.report = report
    self.language = language
  }

  /// - Throws: `PipelineError.output`.
  func write(_ path: String) throws(PipelineError) {
    do {
      let file = try WorkbookWriter(path: path)
      for section in ReliabilitySections(report, language: language).all {
        let sheet = try file.addSheet(section.name)
        for (column, heading) in section.headings.enumerated() {
          try file.write(heading, sheet: sheet, row: 0, column: column, style: CellStyle(heading: true))
          try file.setWidth(column == 0 ? 28 : 14, sheet: sheet, column: column)
        }
        for (row, cells) in section.rows.enumerated() {
          for (column, cell) in cells.enumerated() {
            switch cell {
            case .text(let text), .code(let text, _):
              try file.write(text, sheet: sheet, row: row + 1, column: column, style: CellStyle())
            case .number(let value, let places):
              let format = places == 0 ? "0" : "0." + String(repeating: "0", count: places)
              try file.write(value, sheet: sheet, row: row + 1, column: column, style: CellStyle(number: format))
            }
          }
        }
        file.freeze(sheet: sheet, rows: 1, columns: 1)
      }
      try file.finish()
    } catch {
      throw .output(path: path, reason: error.reason)
    }
  }
}
