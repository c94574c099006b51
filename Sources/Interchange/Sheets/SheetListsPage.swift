internal import Containers
internal import CoverageModel

/// The hidden sheet with the entries that cells offer, one list a column, without headings.
struct SheetListsPage {
  let codes: SheetCodes
  let language: String

  /// Writes the lists and gives the cells of each; an empty list has none.
  func write(
    _ items: [String], _ file: WorkbookWriter, _ sheet: Int
  ) throws(WorkbookWritingError) -> [SheetColumn: CellRange] {
    var lists: [(column: SheetColumn, entries: [String])] = [
      (.item, items),
      (.state, codes.states.offeredLabels(in: language)),
      (.actor, codes.actors.choices.indices.map { codes.actors.label($0, in: language) }),
      (.mode, codes.modes.offeredLabels(in: language)),
      (.capacity, codes.capacities.offeredLabels(in: language)),
      (.tone, codes.tones.offeredLabels(in: language)),
      (.gender, codes.genders.offeredLabels(in: language)),
    ]
    for (position, list) in codes.variables.enumerated() where !list.choices.isEmpty {
      let entries = list.choices.indices.map { list.label($0, in: language) }
      lists.append((.variable(position, codes.codebook.variables[position].level), entries))
    }
    var ranges: [SheetColumn: CellRange] = [:]
    let style = CellStyle(number: CellStyle.asText)
    for (column, list) in lists.enumerated() where !list.entries.isEmpty {
      for (row, entry) in list.entries.enumerated() {
        try file.write(entry, sheet: sheet, row: row, column: column, style: style)
      }
      ranges[list.column] = CellRange(sheet: sheet, rows: 0...list.entries.count - 1, column: column)
    }
    return ranges
  }
}
