/// Reads the cells of one sheet of an XLSX.
final class XLSXSheetReader: PartEvents {
  static let elements = ["c", "v", "row", "is", "t", "f", "rPh", "sheetData"]

  private var cells: XLSXCells

  init(cells: XLSXCells) { self.cells = cells }

  var failure: SpreadsheetError? { cells.failure }

  func begin(_ element: Int, _ attributes: XMLAttributes) { cells.begin(element, attributes) }
  func text(_ bytes: UnsafeBufferPointer<UInt8>) { cells.text(bytes) }
  func end(_ element: Int) { cells.end(element) }
}
