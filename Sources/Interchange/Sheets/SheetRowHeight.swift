/// How high a row must be for wrapped text: programs do not all find out by themselves when they open a workbook.
enum SheetRowHeight {
  /// Points of one line of the standard font.
  static let line = 15.0
  /// No row can be higher than 409 points.
  private static let mostLines = 27
  /// The height for texts in columns of these widths, in points; nil for a row of one line.
  static func points(_ cells: some Sequence<(text: String, width: Double)>) -> Double? {
    let lines = cells.reduce(1) { most, cell in max(most, self.lines(cell.text, width: cell.width)) }
    return lines > 1 ? line * Double(min(lines, mostLines)) : nil
  }

  private static func lines(_ text: String, width: Double) -> Int {
    text.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) { sum, part in
      sum + max(1, Int((Double(part.count) / width).rounded(.up)))
    }
  }
}
