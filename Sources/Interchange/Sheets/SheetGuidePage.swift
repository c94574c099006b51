internal import Containers
internal import CoverageModel

/// The sheet that says how the coding sheet is filled in. For what purpose the batch is coded it does not say: coders are to
/// code alike whether or not somebody compares.
struct SheetGuidePage {
  let codebook: Codebook
  let wording: SheetWording

  func write(_ identity: SheetIdentity, _ file: WorkbookWriter, _ sheet: Int) throws(WorkbookWritingError) {
    try file.setWidth(28, sheet: sheet, column: 0)
    let width = 100.0
    try file.setWidth(width, sheet: sheet, column: 1)
    let title = codebook.title.text(in: identity.language)
    let facts = [
      (wording.phrase(.codebook), "\(title), \(codebook.version)"), (wording.phrase(.coder), identity.coder.id),
      (wording.phrase(.batch), String(identity.batch)),
    ]
    var row = 0
    for (label, text) in facts {
      try file.write(label, sheet: sheet, row: row, column: 0, style: CellStyle(wrap: true, muted: true))
      try file.write(text, sheet: sheet, row: row, column: 1, style: CellStyle(bold: true, wrap: true))
      row += 1
    }
    row += 1
    for (number, line) in wording.guide.enumerated() {
      try file.write(
        String(number + 1), sheet: sheet, row: row, column: 0, style: CellStyle(muted: true, right: true))
      try file.write(line, sheet: sheet, row: row, column: 1, style: CellStyle(wrap: true))
      if let height = SheetRowHeight.points([(line, width)]) { try file.setHeight(height, sheet: sheet, row: row) }
      row += 1
    }
    file.protect(sheet: sheet)
  }
}
