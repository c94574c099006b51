/// Reads the cells of one sheet of an ODS.
final class ODSSheetReader: PartEvents {
  static let elements = [
    "table-cell", "p", "table-row", "covered-table-cell", "table", "span", "s", "tab", "line-break", "a", "annotation",
    "note", "ruby-text", "spreadsheet", "shapes", "h", "ruby", "ruby-base",
  ]

  private enum Element {
    static let cell = 0
    static let paragraph = 1
    static let row = 2
    static let covered = 3
    static let table = 4
    static let space = 6
    static let tab = 7
    static let lineBreak = 8
    /// What is not shown in the cell itself.
    static let asides = [10, 11, 12, 14]
    static let spreadsheet = 13
    static let heading = 15
  }

  private static let office: StaticString = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
  /// LibreOffice's own names, which alone tell that a formula ended in an error.
  private static let extended: StaticString = "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"

  private static let longestShownTime = 64

  private var collector: SheetRowCollector
  private let table: Int
  private var tables = -1
  private var depth = 0
  private var isInSpreadsheet = false
  private var isWanted = false
  private var nextRow = 1
  private var rowCount = 1

  // Of the row and the cell that are being read.
  private var column = 1
  private var columnCount = 1
  private var value: SheetCell.Content?
  /// Whether the text of the cell is its value, or the name of its error.
  private var isText = false
  private var isError = false
  /// What a cell of a time shows, of which only the colons are looked at.
  private var shownTime: [UInt8] = []
  private var start = 0
  private var paragraphs = 0
  private var isInCell = false
  private var isInParagraph = false
  private var asides = 0

  init(table: Int, each body: @escaping (borrowing SheetRow) -> Void) {
    self.table = table
    collector = SheetRowCollector(part: ODSBook.contentPart, each: body)
  }

  var failure: SpreadsheetError? { collector.failure }

  func begin(_ element: Int, _ attributes: XMLAttributes) {
    guard collector.failure == nil else { return }
    switch element {
    case Element.spreadsheet: isInSpreadsheet = true
    case Element.table where isInSpreadsheet:
      depth += 1
      if depth == 1 { tables += 1 }
      isWanted = depth == 1 && tables == table
    case _ where !isWanted: break
    case _ where Element.asides.contains(element): asides += 1
    case _ where asides > 0: break
    case Element.row: beginRow(attributes)
    case Element.cell, Element.covered: beginCell(attributes, isCovered: element == Element.covered)
    case Element.paragraph, Element.heading: beginParagraph()
    case Element.space where isInParagraph: append(" ", count: attributes.number("c") ?? 1)
    case Element.tab where isInParagraph: append("\t", count: 1)
    case Element.lineBreak where isInParagraph: append("\n", count: 1)
    default: break
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard isInParagraph, asides == 0, collector.failure == nil else { return }
    if case .time = value, shownTime.count < ODSSheetReader.longestShownTime { shownTime += bytes }
    guard isText else { return }
    collector.row.bytes.append(contentsOf: bytes)
    checkLength()
  }

  func end(_ element: Int) {
    guard collector.failure == nil else { return }
    switch element {
    case Element.table where isInSpreadsheet:
      depth -= 1
      isWanted = depth == 1 && tables == table
    case _ where !isWanted: break
    case _ where Element.asides.contains(element): asides -= 1
    case _ where asides > 0: break
    case Element.row:
      collector.finish(count: rowCount)
      nextRow += rowCount
    case Element.cell, Element.covered: endCell()
    case Element.paragraph, Element.heading: isInParagraph = false
    default: break
    }
  }

  /// A repeated row or cell stands once in the file. A number that no spreadsheet has room for is cut to one too many.
  private func repetitions(_ count: Int?, limit: Int) -> Int { min(max(count ?? 1, 1), limit + 1) }

  private func beginRow(_ attributes: XMLAttributes) {
    rowCount = repetitions(attributes.number("number-rows-repeated"), limit: SpreadsheetLimits.rows)
    column = 1
    // Empty rows at the end are counted, not kept: only a row that holds something must lie inside the sheet.
    if nextRow <= SpreadsheetLimits.rows { collector.begin(row: nextRow) }
  }

  private func beginCell(_ attributes: XMLAttributes, isCovered: Bool) {
    columnCount = repetitions(attributes.number("number-columns-repeated"), limit: SpreadsheetLimits.columns)
    start = collector.row.bytes.count
    (isInCell, isInParagraph, paragraphs) = (true, false, 0)
    (value, isText, isError) = (nil, false, false)
    shownTime.removeAll(keepingCapacity: true)
    // What a merged cell covers is not shown.
    guard !isCovered else { return }
    let office = ODSSheetReader.office
    let type = attributes.text("value-type", namespace: office)
    if attributes.text("value-type", namespace: ODSSheetReader.extended) == "error" {
      (isText, isError) = (true, true)
      return
    }
    switch type {
    case nil:
      // A formula without a type has never been calculated; else the cell is empty, or holds text of an old program.
      if attributes.bytes("formula") != nil { value = .formulaWithoutResult } else { isText = true }
    case "string":
      if let text = attributes.bytes("string-value", namespace: office) {
        value = .text(keep(text))
      } else {
        isText = true
      }
    case "float", "currency": value = attributes.bytes("value", namespace: office).map { .number(keep($0)) }
    case "percentage": value = attributes.bytes("value", namespace: office).map { .percentage(keep($0)) }
    case "boolean":
      value = attributes.text("boolean-value", namespace: office).map { .boolean($0 == "true") }
    case "date":
      value = attributes.bytes("date-value", namespace: office).map { bytes in
        SheetMoment(iso: bytes).map { .moment($0) } ?? .text(keep(bytes))
      }
    case "time":
      value = attributes.bytes("time-value", namespace: office).map { bytes in
        ODSDuration.milliseconds(bytes).map { .time(milliseconds: $0, showsSeconds: true) } ?? .text(keep(bytes))
      }
    default:
      collector.malformed("a cell of the type \(String(reflecting: String((type ?? "").prefix(20)))) in row \(nextRow)")
    }
  }

  private func endCell() {
    guard isInCell else { return }
    isInCell = false
    isInParagraph = false
    let written = start..<collector.row.bytes.count
    if isError { value = .error(written) } else if isText, !written.isEmpty { value = .text(written) }
    if case .time(let milliseconds, _) = value, ODSDuration.hidesSeconds(shownTime, of: milliseconds) {
      value = .time(milliseconds: milliseconds, showsSeconds: false)
    }
    if let value {
      guard nextRow <= SpreadsheetLimits.rows else { return collector.tooLarge("\(SpreadsheetLimits.rows) rows") }
      for offset in 0..<columnCount {
        collector.append(value, column: column + offset)
        if collector.failure != nil { return }
      }
    }
    column = min(column + columnCount, SpreadsheetLimits.columns + 1)
  }

  private func beginParagraph() {
    guard isInCell else { return }
    isInParagraph = true
    if paragraphs > 0, isText { append("\n", count: 1) }
    paragraphs += 1
  }

  private func append(_ character: Unicode.Scalar, count: Int) {
    guard isText else { return }
    let count = min(count, SpreadsheetLimits.cellBytes + 1)
    collector.row.bytes.append(contentsOf: repeatElement(UInt8(truncatingIfNeeded: character.value), count: count))
    checkLength()
  }

  private func keep(_ bytes: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    collector.row.bytes.append(contentsOf: bytes)
    checkLength()
    return start..<collector.row.bytes.count
  }

  private func checkLength() {
    if collector.row.bytes.count - start > SpreadsheetLimits.cellBytes {
      collector.tooLarge("\(SpreadsheetLimits.cellBytes) bytes in a cell")
    }
  }
}
