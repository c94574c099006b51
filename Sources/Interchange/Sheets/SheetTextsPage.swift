internal import Containers
internal import CoverageModel

/// The sheet with the texts of articles, a paragraph a row, and at which characters each begins and ends.
struct SheetTextsPage {
  /// The longest piece of a text in one row: more would be cut off by the greatest height that a row can have.
  private static let longest = 2000

  private static let widths = [12.0, 30, 11, 11, 100]

  let layout: SheetLayout
  let wording: SheetWording
  let language: String

  /// A piece of a text, without white space at its ends, and its characters as spans count them.
  struct Piece: Sendable, Hashable {
    let span: Range<Int>
    let text: String
  }

  func write(_ sheet: CodingSheet, _ file: WorkbookWriter, _ position: Int) throws(WorkbookWritingError) {
    let headings = [
      layout.heading(.item, in: language), layout.heading(.title, in: language), wording.phrase(.firstCharacter),
      wording.phrase(.lastCharacter), wording.phrase(.text),
    ]
    for (column, (heading, width)) in zip(headings, SheetTextsPage.widths).enumerated() {
      try file.write(heading, sheet: position, row: 0, column: column, style: SheetStyles.heading)
      try file.setWidth(width, sheet: position, column: column)
    }
    var row = 1
    for item in sheet.items where !item.text.isEmpty {
      for (number, piece) in SheetTextsPage.pieces(of: item.text).enumerated() {
        var style = CellStyle(number: CellStyle.asText, wrap: true)
        style.ruledAbove = number == 0
        var quiet = style
        quiet.muted = number > 0
        let title = number == 0 ? item.record.texts["title"] ?? "" : ""
        let cells = [item.record.id, title, String(piece.span.lowerBound), String(piece.span.upperBound)]
        for (column, text) in cells.enumerated() {
          try file.write(text, sheet: position, row: row, column: column, style: quiet)
        }
        try file.write(piece.text, sheet: position, row: row, column: 4, style: style)
        let widths = SheetTextsPage.widths
        if let height = SheetRowHeight.points([(title, widths[1]), (piece.text, widths[4])]) {
          try file.setHeight(height, sheet: position, row: row)
        }
        row += 1
      }
    }
    file.freeze(sheet: position, rows: 1, columns: 1)
    try file.allowNumbersAsText(CellRange(sheet: position, rows: 0...row, columns: 2...3))
    file.protect(sheet: position)
  }

  /// The paragraphs of a text, long ones cut between words. Characters are Unicode scalars with runs of white space as one, none
  /// at the ends, as everywhere.
  static func pieces(of text: String) -> [Piece] {
    var pieces: [Piece] = []
    var start = 0
    for line in text.unicodeScalars.split(whereSeparator: isLineEnd) {
      var words = line.split { $0.properties.isWhitespace }[...]
      while !words.isEmpty {
        var piece = String.UnicodeScalarView()
        while let word = words.first, piece.isEmpty || piece.count + word.count < longest {
          if !piece.isEmpty { piece.append(" ") }
          piece.append(contentsOf: word)
          words.removeFirst()
        }
        pieces.append(Piece(span: start..<start + piece.count, text: String(piece)))
        start += piece.count + 1
      }
    }
    return pieces
  }

  /// The mandatory breaks of Unicode's line breaking (UAX 14).
  private static func isLineEnd(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }
}
