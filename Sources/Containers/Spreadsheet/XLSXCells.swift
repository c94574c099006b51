/// Makes cells of the elements of one sheet of an XLSX.
///
/// A value apart from the reader that the parser calls: the properties of a class are checked at each use, which costs
/// as much as the work itself.
struct XLSXCells {
  private enum Element {
    static let cell = 0
    static let value = 1
    static let row = 2
    static let inline = 3
    static let text = 4
    static let formula = 5
    static let phonetic = 6
    static let data = 7
  }

  /// What a cell says its value is.
  private enum Kind { case number, shared, inline, formulaText, boolean, error, date, unknown }

  private var collector: SheetRowCollector
  private let texts: XLSXSharedTexts.Texts
  private let formats: [NumberFormat]
  private let has1904Epoch: Bool

  // Of the cell that is being read.
  private var column = 0
  private var kind = Kind.number
  private var format = NumberFormat.number
  private var start = 0
  private var hasValue = false
  private var hasFormula = false
  private var isInCell = false
  private var isInData = false
  private var isPhonetic = false
  private var isTaking = false

  init(
    part: String, texts: XLSXSharedTexts.Texts, formats: [NumberFormat], has1904Epoch: Bool,
    each body: @escaping (borrowing SheetRow) -> Void
  ) {
    (self.texts, self.formats, self.has1904Epoch) = (texts, formats, has1904Epoch)
    collector = SheetRowCollector(part: part, each: body)
  }

  var failure: SpreadsheetError? { collector.failure }

  mutating func begin(_ element: Int, _ attributes: XMLAttributes) {
    guard collector.failure == nil else { return }
    switch element {
    case Element.cell where isInData: beginCell(attributes)
    case Element.value where isInCell:
      isTaking = kind != .inline
      hasValue = hasValue || isTaking
    case Element.row where isInData:
      collector.begin(row: attributes.number("r") ?? collector.row.number + 1)
      column = 0
    case Element.text where isInCell && !isPhonetic:
      isTaking = kind == .inline
      hasValue = hasValue || isTaking
    case Element.formula: hasFormula = true
    case Element.phonetic: isPhonetic = true
    case Element.data: isInData = true
    default: break
    }
  }

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard isTaking else { return }
    collector.row.bytes.append(contentsOf: bytes)
    if collector.row.bytes.count - start > SpreadsheetLimits.cellBytes {
      collector.tooLarge("\(SpreadsheetLimits.cellBytes) bytes in a cell")
    }
  }

  mutating func end(_ element: Int) {
    guard collector.failure == nil else { return }
    switch element {
    case Element.cell where isInCell: endCell()
    case Element.value, Element.text: isTaking = false
    case Element.row where isInData: collector.finish()
    case Element.phonetic: isPhonetic = false
    case Element.data: isInData = false
    default: break
    }
  }

  private mutating func beginCell(_ attributes: XMLAttributes) {
    if let bytes = attributes.bytes("r") {
      guard let address = CellAddress(bytes), address.row == collector.row.number else {
        let written = String(decoding: bytes.prefix(20), as: UTF8.self)
        return collector.malformed(
          "a cell with the address \(String(reflecting: written)) in row \(collector.row.number)")
      }
      guard address.column > column else { return collector.malformed("the cell \(address) behind a later one") }
      column = address.column
    } else {
      column += 1
    }
    kind = attributes.bytes("t").map(XLSXCells.kind) ?? .number
    let style = attributes.number("s") ?? 0
    format = style < formats.count ? formats[style] : .number
    start = collector.row.bytes.count
    (isInCell, hasValue, hasFormula, isPhonetic) = (true, false, false, false)
  }

  private static func kind(_ type: UnsafeBufferPointer<UInt8>) -> Kind {
    switch type.first {
    case UInt8(ascii: "s"): type.count == 1 ? .shared : .formulaText
    case UInt8(ascii: "n"): .number
    case UInt8(ascii: "i"): .inline
    case UInt8(ascii: "b"): .boolean
    case UInt8(ascii: "e"): .error
    case UInt8(ascii: "d"): .date
    default: .unknown
    }
  }

  private mutating func endCell() {
    isInCell = false
    isTaking = false
    if kind == .inline || kind == .formulaText { XLSXEscapes.decode(&collector.row.bytes, from: start) }
    let end = collector.row.bytes.count
    guard hasValue, start < end else {
      // A formula whose result is an empty text has a value; one without any was never calculated, nor was one with an empty value
      // that is no text, as some programs write it.
      if hasFormula, !hasValue || kind != .formulaText { collector.append(.formulaWithoutResult, column: column) }
      return
    }
    switch kind {
    case .number: collector.append(number(start..<end), column: column)
    case .shared: appendShared(start..<end)
    case .inline, .formulaText: collector.append(.text(start..<end), column: column)
    case .boolean: collector.append(.boolean(collector.row.bytes[start] == UInt8(ascii: "1")), column: column)
    case .error: collector.append(.error(start..<end), column: column)
    case .date: collector.append(date(start..<end), column: column)
    case .unknown: collector.malformed("a cell of an unknown type in row \(collector.row.number)")
    }
  }

  private mutating func appendShared(_ range: Range<Int>) {
    let position = collector.row.bytes.withUnsafeBufferPointer {
      XMLAttributes.number(UnsafeBufferPointer(rebasing: $0[range]))
    }
    guard let position, let shared = texts.range(position) else {
      return collector.malformed("a cell with a text that is not there in row \(collector.row.number)")
    }
    guard !shared.isEmpty else { return }
    collector.row.bytes.removeSubrange(range)
    texts.bytes.withUnsafeBufferPointer {
      collector.row.bytes.append(contentsOf: UnsafeBufferPointer(rebasing: $0[shared]))
    }
    collector.append(.text(range.lowerBound..<range.lowerBound + shared.count), column: column)
  }

  private func number(_ range: Range<Int>) -> SheetCell.Content {
    switch format {
    case .number: return .number(range)
    case .percentage: return .percentage(range)
    case .date, .moment, .time: break
    }
    let perDay = Int64(SheetMoment.millisecondsPerDay)
    guard let time = DecimalNumber(collector.row.bytes[range])?.times(perDay) else { return .number(range) }
    if case .time(let showsSeconds) = format, time < XLSXCells.longestTime {
      return .time(milliseconds: time, showsSeconds: showsSeconds)
    }
    return SheetMoment(serialMilliseconds: time, epoch1904: has1904Epoch, hasTime: format != .date)
      .map { .moment($0) } ?? .number(range)
  }

  /// A thousand days: nothing lasts that long, so a larger number is a moment of which only the time of day is shown.
  private static let longestTime: Int64 = 1000 * 86_400_000

  private func date(_ range: Range<Int>) -> SheetCell.Content {
    collector.row.bytes.withUnsafeBufferPointer {
      SheetMoment(iso: UnsafeBufferPointer(rebasing: $0[range])).map { .moment($0) } ?? .text(range)
    }
  }
}
