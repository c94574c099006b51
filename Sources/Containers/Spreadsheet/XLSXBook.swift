/// The parts of an XLSX that its sheets share.
struct XLSXBook: Sendable {
  let sheets: [Workbook.Sheet]
  private let parts: WorkbookParts
  private let texts: XLSXSharedTexts.Texts
  private let formats: [NumberFormat]
  private let has1904Epoch: Bool

  init(_ parts: WorkbookParts) throws(SpreadsheetError) {
    self.parts = parts
    let root = try XLSXRelations.read("_rels/.rels", folder: "", parts)
    guard let main = root.first(where: { $0.kind == "officeDocument" })?.target else { throw .unknownFormat }
    let folder = main.lastIndex(of: "/").map { String(main[...$0]) } ?? ""
    let relations = try XLSXRelations.read("\(folder)_rels/\(main.dropFirst(folder.count)).rels", folder: folder, parts)
    let contents = XLSXContents(part: main)
    try parts.read(main, elements: XLSXContents.elements, into: contents)
    has1904Epoch = contents.has1904Epoch
    sheets = contents.sheets.compactMap { sheet in
      // A sheet that is a chart, a dialogue or a macro has another kind of part.
      guard let relation = relations.first(where: { $0.id == sheet.relation && $0.kind == "worksheet" }) else {
        return nil
      }
      return Workbook.Sheet(name: sheet.name, isHidden: sheet.isHidden, place: .part(relation.target))
    }
    let texts = XLSXSharedTexts()
    if let part = relations.first(where: { $0.kind == "sharedStrings" })?.target {
      texts.part = part
      try parts.read(part, elements: XLSXSharedTexts.elements, into: texts)
    }
    self.texts = texts.texts
    let styles = XLSXFormats()
    if let part = relations.first(where: { $0.kind == "styles" })?.target {
      styles.part = part
      try parts.read(part, elements: XLSXFormats.elements, into: styles)
    }
    formats = styles.formats
  }

  func read(_ part: String, each body: @escaping (borrowing SheetRow) -> Void) throws(SpreadsheetError) {
    let cells = XLSXCells(part: part, texts: texts, formats: formats, has1904Epoch: has1904Epoch, each: body)
    try parts.read(part, elements: XLSXSheetReader.elements, into: XLSXSheetReader(cells: cells))
  }
}
