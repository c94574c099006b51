/// One sheet of a file that somebody filled in: the rows that hold something.
struct FilledSheet: Sendable {
  /// One row.
  struct Row: Sendable {
    /// As a spreadsheet counts; in CSV the line.
    let number: Int
    /// By column, from 1.
    var cells: [Int: FilledCell]

    /// The texts from the first column to the last that holds something.
    var texts: [String] {
      guard let last = cells.keys.max() else { return [] }
      return (1...last).map { cells[$0]?.raw ?? "" }
    }
  }

  /// Nil for CSV.
  let name: String?
  var rows: [Row] = []
  /// Whether there were more rows than are read.
  var isCut = false

  /// Rows of one sheet.
  static let maximumRows = 200_000
  /// Bytes of one cell; spreadsheets hold 32,767 characters.
  static let maximumCell = 1 << 17

  init(name: String?) { self.name = name }

  mutating func append(_ row: Row) {
    if rows.count < FilledSheet.maximumRows { rows.append(row) } else { isCut = true }
  }
}
