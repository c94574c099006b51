/// Reads the names of an ODS's sheets.
final class ODSContents: PartEvents {
  static let elements = ["table", "style", "table-properties", "spreadsheet"]

  private(set) var failure: SpreadsheetError?
  private(set) var isSpreadsheet = false
  private(set) var sheets: [(name: String, style: String)] = []
  /// Styles of sheets that are not shown.
  private(set) var hiddenStyles: Set<String> = []
  private var style = ""
  private var depth = 0

  func begin(_ element: Int, _ attributes: XMLAttributes) {
    switch element {
    case 0:
      depth += 1
      // A table inside a table is part of a cell.
      guard depth == 1, isSpreadsheet else { return }
      guard sheets.count < SpreadsheetLimits.sheets else {
        failure = .tooLarge(part: ODSBook.contentPart, "\(SpreadsheetLimits.sheets) sheets")
        return
      }
      sheets.append((attributes.text("name") ?? "", attributes.text("style-name") ?? ""))
    case 1: style = attributes.text("name") ?? ""
    case 2:
      if attributes.text("display") == "false", hiddenStyles.count < SpreadsheetLimits.formats {
        hiddenStyles.insert(style)
      }
    case 3: isSpreadsheet = true
    default: break
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

  func end(_ element: Int) {
    if element == 0 { depth -= 1 }
  }
}
