internal import CoverageModel

/// Where the columns of a filled sheet stand.
struct SheetHeader: Sendable {
  /// By column, from 1.
  let positions: [SheetColumn: Int]
  /// The headings as they stand there, by column.
  let names: [Int: String]

  /// Whether a first row is that of a coding sheet: items and actors are among its columns.
  static func isHeader(_ row: FilledSheet.Row, _ layout: SheetLayout) -> Bool {
    let found = Set(row.cells.values.flatMap { layout.find($0.text) })
    return found.contains(.item) && found.contains(.actor)
  }

  /// Reads the first row. `isOwn` tells that the sheet was written by this program, so that no column may be missing.
  init(_ sheet: FilledSheet, layout: SheetLayout, codes: SheetCodes, isOwn: Bool, log: inout SheetLog) {
    var positions: [SheetColumn: Int] = [:]
    var names: [Int: String] = [:]
    let row = sheet.rows.first ?? FilledSheet.Row(number: 1, cells: [:])
    var unknown: [(column: Int, name: String)] = []
    for (column, cell) in row.cells.sorted(by: { $0.key < $1.key }) where !cell.text.isEmpty {
      names[column] = cell.text
      let meant = layout.find(cell.text)
      if meant.count > 1 {
        log.add(
          "ambiguous-column", row: row.number, column: column, field: cell.text, found: quoted(cell.text),
          expected: "a heading of one column", mend: "Put the id of the variable above the column.")
      } else if let one = meant.first {
        if positions[one] == nil {
          positions[one] = column
        } else {
          log.add(
            "duplicate-column", row: row.number, column: column, field: cell.text,
            found: "the column \(quoted(cell.text)) a second time", expected: "each column once",
            mend: "Remove one of the two.")
        }
      } else {
        unknown.append((column, cell.text))
      }
    }
    self.positions = positions
    self.names = names
    let filled = SheetHeader.filledColumns(sheet)
    for (column, name) in unknown {
      // What stands in a column that nobody knows may be what is missing elsewhere.
      log.add(
        "unknown-column", row: row.number, column: column, field: name,
        severity: filled.contains(column) ? .error : .warning,
        found: "the column \(quoted(name))", expected: "the columns of the coding sheet",
        mend: layout.nearest(to: name).map { "Did you mean \(quoted($0))?" } ?? "Remove the column.")
    }
    for column in filled.subtracting(names.keys).sorted() {
      log.add(
        "cell-without-header", row: row.number, column: column, found: "cells below no heading",
        expected: "a heading above each column", mend: "Write the heading again, or empty the column.")
    }
    checkMissing(layout: layout, codes: codes, isOwn: isOwn, row: row.number, log: &log)
  }

  private func checkMissing(
    layout: SheetLayout, codes: SheetCodes, isOwn: Bool, row: Int, log: inout SheetLog
  ) {
    for column in layout.columns where positions[column] == nil {
      let isNeeded: Bool
      switch column {
      case .item, .actor, .mode: isNeeded = true
      case .title, .length, .outlet, .programme, .published, .facts, .url, .key, .marks: isNeeded = false
      case .start, .end: isNeeded = isOwn || positions[.measure] == nil
      case .attributionVariable(let position): isNeeded = isOwn || codes.codebook.variables[position].required
      case .measure, .state, .capacity, .tone, .gender, .note, .itemVariable: isNeeded = isOwn
      }
      guard isNeeded else { continue }
      let heading = layout.heading(column, in: "en")
      log.add(
        "missing-column", row: row, field: heading, found: "no column \(quoted(heading))",
        expected: "the columns of the coding sheet",
        mend: "Put the column back; its heading may be in any language of the codebook.")
    }
  }

  /// The columns in which a row below the first holds something.
  private static func filledColumns(_ sheet: FilledSheet) -> Set<Int> {
    var columns: Set<Int> = []
    for row in sheet.rows.dropFirst() {
      for (column, cell) in row.cells where !cell.text.isEmpty || cell.content == .fault { columns.insert(column) }
    }
    return columns
  }
}
