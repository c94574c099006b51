/// The cells of one row that are not empty, in the order of their columns.
package struct SheetRow: Sendable, Hashable {
  /// From 1, as a spreadsheet counts.
  package var number = 0
  package var cells: [SheetCell] = []
  /// The texts of the cells, in UTF-8.
  package var bytes: [UInt8] = []

  package init() {}

  package func address(of cell: SheetCell) -> CellAddress { CellAddress(row: number, column: cell.column) }

  /// The exact value of a number; nil for other cells, and for more digits than programs write.
  package func decimal(of cell: SheetCell) -> DecimalNumber? {
    switch cell.content {
    case .number(let range), .percentage(let range): DecimalNumber(bytes[range])
    default: nil
    }
  }

  package func text(of cell: SheetCell) -> String {
    var text: [UInt8] = []
    appendText(of: cell, to: &text)
    return String(decoding: text, as: UTF8.self)
  }

  /// Appends the cell as text: numbers as a spreadsheet shows them, days as `yyyy-mm-dd`, moments with `T`, times as
  /// `h:mm:ss`, `true` or `false`; nothing for a formula without a result.
  package func appendText(of cell: SheetCell, to text: inout [UInt8]) {
    switch cell.content {
    case .text(let range), .error(let range):
      bytes.withUnsafeBufferPointer { text.append(contentsOf: UnsafeBufferPointer(rebasing: $0[range])) }
    case .number(let range), .percentage(let range): appendNumber(range, to: &text)
    case .boolean(let value): text.append(contentsOf: (value ? "true" : "false").utf8)
    case .moment(let moment): text.append(contentsOf: moment.text.utf8)
    case .time(let milliseconds, _): text.append(contentsOf: SheetMoment.clock(milliseconds: milliseconds).utf8)
    case .formulaWithoutResult: break
    }
  }

  /// Numbers of up to 15 digits, and whole numbers of any length, are shown as they are written.
  private func appendNumber(_ range: Range<Int>, to text: inout [UInt8]) {
    bytes.withUnsafeBufferPointer { all in
      let written = UnsafeBufferPointer(rebasing: all[range])
      let isWhole = written.allSatisfy { $0 &- 0x30 < 10 }
      let isPlain = written.count <= 15 && written.last != UInt8(ascii: "0") && written.allSatisfy(SheetRow.isPlain)
      if !isWhole, !isPlain, let number = DecimalNumber(written) {
        text.append(contentsOf: number.shown.utf8)
      } else {
        text.append(contentsOf: written)
      }
    }
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    byte &- 0x30 < 10 || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
  }
}
