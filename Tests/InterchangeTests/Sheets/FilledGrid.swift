import Containers
import CoverageModel
import Interchange
import TestSupport

/// A written coding sheet as a table of texts, to be filled in and saved again.
struct FilledGrid {
  /// The rows of the sheet that is filled in, the headings first.
  var rows: [[String]]
  /// The rows of the hidden sheet that says whose it is; nil when somebody removed it.
  var identity: [[String]]?
  /// The XML that stands in place of a cell, by row and column from 0.
  var cells: [CellPlace: String] = [:]
  /// The formats of the styles 1, 2, … that `cells` refer to.
  var formats: [String] = []

  /// Rows that are not shown, from 0.
  var hiddenRows: Set<Int> = []
  /// Ranges of cells that are merged.
  var merges: [String] = []

  struct CellPlace: Hashable {
    let row: Int
    let column: Int
  }

  init(_ bytes: [UInt8]) throws {
    let workbook = try Workbook(ByteStore(.bytes(bytes)))
    rows = try FilledGrid.rows(workbook, workbook.sheets[0])
    let hidden = workbook.sheets.first { $0.name == "qamtu" }
    identity = try hidden.map { try FilledGrid.rows(workbook, $0) }
    let width = rows[0].count
    rows = rows.map { $0 + [String](repeating: "", count: width - $0.count) }
  }

  private static func rows(_ workbook: Workbook, _ sheet: Workbook.Sheet) throws -> [[String]] {
    let collected = Collected()
    try workbook.read(sheet) { row in
      while collected.rows.count < row.number - 1 { collected.rows.append([]) }
      var texts: [String] = []
      for cell in row.cells {
        while texts.count < cell.column - 1 { texts.append("") }
        texts.append(row.text(of: cell))
      }
      collected.rows.append(texts)
    }
    return collected.rows
  }

  private final class Collected { var rows: [[String]] = [] }

  /// The position of a column by its heading.
  func column(_ heading: String) -> Int { rows[0].firstIndex(of: heading) ?? -1 }

  /// Fills in a cell of the row `row` of the sheet, from 1 as a spreadsheet counts.
  mutating func fill(_ row: Int, _ values: [String: String]) {
    for (heading, text) in values { rows[row - 1][column(heading)] = text }
  }

  mutating func put(_ xml: String, row: Int, _ heading: String) {
    cells[CellPlace(row: row - 1, column: column(heading))] = xml
  }

  /// The first row of an item, from 1.
  func row(of item: String) -> Int { (rows.firstIndex { $0[0] == item } ?? -1) + 1 }

  var xlsx: [UInt8] {
    let xml = rows.enumerated().map { row, texts in
      let cells = texts.enumerated().map { column, text in
        self.cells[CellPlace(row: row, column: column)].map {
          "<c r=\"\(CellAddress(row: row + 1, column: column + 1))\" \($0)</c>"
        } ?? FilledGrid.cell(text, row: row, column: column)
      }
      return "<row r=\"\(row + 1)\"\(hiddenRows.contains(row) ? " hidden=\"1\"" : "")>\(cells.joined())</row>"
    }.joined()
    let merged = merges.map { "<mergeCell ref=\"\($0)\"/>" }.joined()
    let tail = merges.isEmpty ? "" : "</sheetData><mergeCells>\(merged)</mergeCells><sheetData>"
    var sheets = [WorkbookBuilder.Sheet("Coding", xml + tail)]
    if let identity {
      sheets.append(WorkbookBuilder.Sheet("qamtu", FilledGrid.xml(identity), state: "hidden"))
    }
    return WorkbookBuilder.xlsx(sheets, formats: formats)
  }

  var csv: [UInt8] {
    Array(
      rows.map { row in
        row.map { "\"" + $0.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\"" }
          .joined(separator: ";") + "\n"
      }.joined().utf8)
  }

  private static func xml(_ rows: [[String]]) -> String {
    rows.enumerated().map { row, texts in
      let cells = texts.enumerated().map { cell($1, row: row, column: $0) }
      return "<row r=\"\(row + 1)\">\(cells.joined())</row>"
    }.joined()
  }

  private static func cell(_ text: String, row: Int, column: Int) -> String {
    guard !text.isEmpty else { return "" }
    // The format would read an escape in it.
    let escaped = WorkbookBuilder.escaped(text == "_x0041_" ? "_x005F_x0041_" : text)
    return "<c r=\"\(CellAddress(row: row + 1, column: column + 1))\" t=\"inlineStr\"><is><t>\(escaped)</t></is></c>"
  }
}
