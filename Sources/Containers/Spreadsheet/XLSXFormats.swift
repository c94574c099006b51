/// Reads the styles of an XLSX: what the numbers of cells are.
final class XLSXFormats: PartEvents {
  static let elements = ["numFmt", "cellXfs", "xf"]

  private(set) var failure: SpreadsheetError?
  /// By the position of a style that cells name.
  private(set) var formats: [NumberFormat] = []
  var part = ""
  private var codes: [Int: NumberFormat] = [:]
  private var isInCellFormats = false

  func begin(_ element: Int, _ attributes: XMLAttributes) {
    switch element {
    case 0:
      guard let id = attributes.number("numFmtId"), let code = attributes.text("formatCode") else { return }
      guard codes.count < SpreadsheetLimits.formats else { return tooMany() }
      codes[id] = NumberFormat(code: code)
    case 1: isInCellFormats = true
    case 2 where isInCellFormats:
      guard formats.count < SpreadsheetLimits.formats else { return tooMany() }
      let id = attributes.number("numFmtId") ?? 0
      formats.append(codes[id] ?? NumberFormat.builtIn(id))
    default: break
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

  func end(_ element: Int) {
    if element == 1 { isInCellFormats = false }
  }

  private func tooMany() { failure = .tooLarge(part: part, "\(SpreadsheetLimits.formats) formats") }
}
