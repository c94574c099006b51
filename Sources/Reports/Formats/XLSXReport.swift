internal import Containers
package import CoverageModel

/// Tables as one workbook: a sheet per table with numbers as numbers, a native chart per panel, and a last sheet with the method notes.
package struct XLSXReport: Sendable {
  private let wording: Wording

  package init(language: String) { wording = Wording(language: language) }

  /// Writes the workbook to `path`, replacing what is there.
  ///
  /// - Throws: `Finding` with rule `xlsx-not-written` when the file cannot be written.
  package func write(_ tables: [ShareTable], title: String, to path: String) throws(Finding) {
    do throws(WorkbookWritingError) {
      try write(tables, title: title, in: WorkbookWriter(path: path))
    } catch {
      throw Finding(
        rule: "xlsx-not-written", place: Finding.Place(file: path), found: error.description,
        expected: "a workbook at this path",
        mend: "Check that the folder exists and that the disk has room, then run the report again.")
    }
  }

  private func write(
    _ tables: [ShareTable], title: String, in file: WorkbookWriter
  ) throws(WorkbookWritingError) {
    file.setTitle(title)
    var names = SheetNames()
    for table in tables {
      let text = TableText(table, language: wording.language, style: .plain)
      try XLSXSheet(text: text, file: file).write(to: file.addSheet(names.name(for: table.id)))
    }
    try writeMethod(tables, file, sheet: file.addSheet(names.name(for: wording.phrase(.method))))
    try file.finish()
  }

  private func writeMethod(_ tables: [ShareTable], _ file: WorkbookWriter, sheet: Int) throws(WorkbookWritingError) {
    try file.setWidth(34, sheet: sheet, column: 0)
    try file.setWidth(110, sheet: sheet, column: 1)
    var row = 0
    for table in tables {
      let text = TableText(table, language: wording.language, style: .plain)
      try file.write(text.title, sheet: sheet, row: row, column: 0, style: CellStyle(bold: true))
      row += 1
      for line in MethodNote(table, language: wording.language, style: .plain).lines {
        try file.write(line.label, sheet: sheet, row: row, column: 0, style: CellStyle(wrap: true, muted: true))
        try file.write(line.text, sheet: sheet, row: row, column: 1, style: CellStyle(wrap: true))
        row += 1
      }
      row += 1
    }
  }
}
