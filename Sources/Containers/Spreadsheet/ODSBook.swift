/// The sheets of an ODS, which all stand in one part.
struct ODSBook: Sendable {
  static let contentPart = "content.xml"
  private static let manifestPart = "META-INF/manifest.xml"

  let sheets: [Workbook.Sheet]
  private let parts: WorkbookParts

  init(_ parts: WorkbookParts) throws(SpreadsheetError) {
    self.parts = parts
    let type = try parts.shortText("mimetype")
    guard type.map({ $0.hasPrefix("application/vnd.oasis.opendocument.spreadsheet") }) ?? true else {
      throw .unknownFormat
    }
    if parts.has(ODSBook.manifestPart) {
      let manifest = ODSManifest()
      try parts.read(ODSBook.manifestPart, elements: ODSManifest.elements, into: manifest)
      if manifest.isEncrypted { throw .encrypted }
    }
    let contents = ODSContents()
    try parts.read(ODSBook.contentPart, elements: ODSContents.elements, into: contents)
    guard contents.isSpreadsheet else { throw .unknownFormat }
    sheets = contents.sheets.enumerated().map { position, sheet in
      Workbook.Sheet(
        name: sheet.name, isHidden: contents.hiddenStyles.contains(sheet.style), place: .table(position))
    }
  }

  func read(_ table: Int, each body: @escaping (borrowing SheetRow) -> Void) throws(SpreadsheetError) {
    let reader = ODSSheetReader(table: table, each: body)
    try parts.read(ODSBook.contentPart, elements: ODSSheetReader.elements, into: reader)
  }
}
