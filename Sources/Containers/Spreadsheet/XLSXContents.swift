/// Reads the main part of an XLSX: its sheets and its calendar.
final class XLSXContents: PartEvents {
  static let elements = ["sheet", "workbookPr"]

  private(set) var failure: SpreadsheetError?
  private(set) var sheets: [(name: String, isHidden: Bool, relation: String)] = []
  /// Whether days are counted from 1904.
  private(set) var has1904Epoch = false
  private let part: String

  init(part: String) { self.part = part }

  func begin(_ element: Int, _ attributes: XMLAttributes) {
    switch element {
    case 0:
      guard let name = attributes.text("name"), let relation = attributes.text("id") else { return }
      guard sheets.count < SpreadsheetLimits.sheets else {
        failure = .tooLarge(part: part, "\(SpreadsheetLimits.sheets) sheets")
        return
      }
      sheets.append((name, attributes.text("state") ?? "visible" != "visible", relation))
    case 1: has1904Epoch = ["1", "true"].contains(attributes.text("date1904"))
    default: break
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
  func end(_ element: Int) {}
}
