internal import Containers
package import CoverageModel

/// Writes a decision sheet as a workbook.
package struct DecisionSheetWriter {
  private let codes: SheetCodes

  package init(codebook: Codebook) { codes = SheetCodes(codebook) }

  /// Columns before those of the coders.
  static let leading: [DecisionWords] = [.item, .title, .variable, .actor, .place, .text]
  private static let widths: [Double] = [14, 30, 20, 24, 16, 50]
  private static let widthOfCoder = 20.0
  /// Above the column that names each difference; hidden.
  static let keyHeading = "key"

  /// - Throws: `Finding` when the workbook cannot be written.
  package func write(_ sheet: DecisionSheet, to path: String) throws(Finding) {
    do throws(WorkbookWritingError) {
      try write(sheet, into: try WorkbookWriter(path: path))
    } catch {
      throw Finding(
        rule: "xlsx-not-written", place: Finding.Place(file: path), found: error.reason,
        expected: "a workbook at this path", mend: "Check that the folder exists and that the disk has room.")
    }
  }

  private func write(_ sheet: DecisionSheet, into file: WorkbookWriter) throws(WorkbookWritingError) {
    let texts = DecisionTexts(codes: codes, language: sheet.language)
    func word(_ word: DecisionWords) -> String { word.text(in: sheet.language) }
    let page = try file.addSheet(word(.sheet))
    let coders = sheet.mostCoders
    let decision = DecisionSheetWriter.leading.count + coders
    let headings =
      DecisionSheetWriter.leading.map(word) + (1...coders).map { "\(word(.coder)) \($0)" }
      + [word(.decision), word(.note), DecisionSheetWriter.keyHeading]
    for (column, heading) in headings.enumerated() {
      let isOwn = column == decision || column == decision + 1
      try file.write(
        heading, sheet: page, row: 0, column: column, style: isOwn ? SheetStyles.ownHeading : SheetStyles.heading)
      let isKey = column == decision + 2
      try file.setWidth(DecisionSheetWriter.width(column), sheet: page, column: column, isHidden: isKey)
    }
    var last: String?
    for (position, row) in sheet.rows.enumerated() {
      try write(row, isFirst: row.item != last, at: position + 1, page, coders: coders, texts, file)
      last = row.item
    }
    let lists = try addNumbers(coders, to: file)
    if !sheet.rows.isEmpty {
      let cells = CellRange(sheet: page, rows: 1...sheet.rows.count, column: decision)
      try file.add(CellRule(list: lists, refusal: .ask, hintTitle: word(.decision), hint: word(.hint)), to: cells)
    }
    file.freeze(sheet: page, rows: 1, columns: 1)
    file.protect(sheet: page)
    let identity = try file.addSheet(DecisionIdentity.sheetName)
    for (row, text) in DecisionIdentity(workspace: sheet.workspace).texts.enumerated() {
      try file.write(text, sheet: identity, row: row, column: 0)
    }
    file.hide(sheet: identity)
    try file.finish()
  }

  private func write(
    _ row: DecisionSheet.Row, isFirst: Bool, at number: Int, _ page: Int, coders: Int, _ texts: DecisionTexts,
    _ file: WorkbookWriter
  ) throws(WorkbookWritingError) {
    let leading = [
      row.item, isFirst ? row.title : "", texts.variable(row.variable), row.actor.map(texts.actor) ?? "",
      row.span.map { texts.place($0, row.kind) } ?? "", row.text,
    ]
    let values = (0..<coders).map { $0 < row.values.count ? texts.value(row.values[$0], of: row) : "" }
    for (column, text) in (leading + values).enumerated() {
      let style = column == 0 ? SheetStyles.context(isFirst: isFirst) : SheetStyles.fact(isFirst: isFirst)
      try file.write(text, sheet: page, row: number, column: column, style: style)
    }
    let cells = (leading + values).enumerated().map { ($0.element, DecisionSheetWriter.width($0.offset)) }
    try file.setHeight(SheetRowHeight.points(cells) ?? SheetRowHeight.line, sheet: page, row: number)
    let decision = leading.count + coders
    for column in [decision, decision + 1] {
      try file.writeBlank(sheet: page, row: number, column: column, style: SheetStyles.own(isFirst: isFirst))
    }
    try file.write(
      row.key, sheet: page, row: number, column: decision + 2, style: SheetStyles.context(isFirst: false))
  }

  private static func width(_ column: Int) -> Double {
    column < leading.count ? widths[column] : widthOfCoder
  }

  /// A hidden sheet with the numbers that can be picked.
  private func addNumbers(_ coders: Int, to file: WorkbookWriter) throws(WorkbookWritingError) -> CellRange {
    let sheet = try file.addSheet("lists")
    for number in 0..<coders { try file.write(String(number + 1), sheet: sheet, row: number, column: 0) }
    file.hide(sheet: sheet)
    return CellRange(sheet: sheet, rows: 0...coders - 1, column: 0)
  }
}
