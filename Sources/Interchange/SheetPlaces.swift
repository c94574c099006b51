internal import CoverageModel

/// Where the lines and fields of a table that was made from a sheet stand in the sheet.
struct SheetPlaces: Sendable {
  /// The name of the sheet as findings print it: without control characters, and shortened.
  let sheet: String
  /// The first line of each row in the table, rising, and the row in the sheet.
  private var lines: [Int] = []
  private var rows: [Int] = []
  /// The column of the sheet, from 1, of each field's header.
  private var columns: [String: Int] = [:]

  init(sheet: String) {
    let printable = sheet.unicodeScalars.filter { $0.properties.generalCategory != .control }.prefix(60)
    self.sheet = String(String.UnicodeScalarView(printable))
  }

  mutating func append(line: Int, row: Int) {
    lines.append(line)
    rows.append(row)
  }

  mutating func name(_ header: String, column: Int) { if columns[header] == nil { columns[header] = column } }

  /// The finding at its place in the sheet, unless it has been put there already.
  func located(_ finding: Finding) -> Finding {
    let place = finding.place
    guard place.sheet == nil else { return finding }
    return finding.moved(
      to: Finding.Place(
        file: place.file, sheet: sheet, line: place.line.flatMap(row), column: columns[finding.field]))
  }

  /// The row of the sheet in which a line of the table stands.
  private func row(ofLine line: Int) -> Int? {
    var low = 0
    var high = lines.count
    while low < high {
      let middle = (low + high) / 2
      if lines[middle] <= line { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? rows[low - 1] : nil
  }
}
