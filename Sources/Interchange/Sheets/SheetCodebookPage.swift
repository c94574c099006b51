internal import Containers
internal import CoverageModel

/// The sheet that says what the codes mean and who the actors are.
struct SheetCodebookPage {
  let codes: SheetCodes
  let wording: SheetWording
  let language: String

  private static let widths = [26.0, 24, 36, 100]

  func write(_ file: WorkbookWriter, _ sheet: Int) throws(WorkbookWritingError) {
    for (column, width) in SheetCodebookPage.widths.enumerated() {
      try file.setWidth(width, sheet: sheet, column: column)
    }
    var row = 0
    try write(
      [.variable, .code, .meaning, .definition].map(wording.phrase), row: &row, file, sheet, SheetStyles.heading)
    for variable in codes.codebook.variables {
      for (number, code) in variable.codes.enumerated() {
        let name = number == 0 ? variable.labels.text(in: language) : ""
        let cells = [name, code.id, code.labels.text(in: language), code.definition.text(in: language)]
        try write(cells, row: &row, file, sheet, style(number == 0))
      }
    }
    row += 1
    try write([.actors, .code, .name, .aliases].map(wording.phrase), row: &row, file, sheet, SheetStyles.heading)
    var last = ""
    for actor in codes.codebook.actors {
      let kind = codes.codebook.classes.first { $0.id == actor.classID }?.labels.text(in: language) ?? actor.classID
      let own = actor.names.text(in: language)
      let names =
        actor.names.texts.sorted { $0.key < $1.key }.map(\.value)
        + actor.aliases.sorted { $0.key < $1.key }.flatMap(\.value)
      var others: [String] = []
      for name in names where name != own && !others.contains(name) { others.append(name) }
      let cells = [kind == last ? "" : kind, actor.id, own, others.joined(separator: "; ")]
      try write(cells, row: &row, file, sheet, style(kind != last))
      last = kind
    }
    file.freeze(sheet: sheet, rows: 1, columns: 0)
    file.protect(sheet: sheet)
  }

  private func style(_ isFirst: Bool) -> CellStyle {
    var style = CellStyle(number: CellStyle.asText, wrap: true)
    style.ruledAbove = isFirst
    return style
  }

  private func write(
    _ cells: [String], row: inout Int, _ file: WorkbookWriter, _ sheet: Int, _ style: CellStyle
  ) throws(WorkbookWritingError) {
    for (column, text) in cells.enumerated() {
      try file.write(text, sheet: sheet, row: row, column: column, style: style)
    }
    if let height = SheetRowHeight.points(zip(cells, SheetCodebookPage.widths).map { ($0, $1) }) {
      try file.setHeight(height, sheet: sheet, row: row)
    }
    row += 1
  }
}
