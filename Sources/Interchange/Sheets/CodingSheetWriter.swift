internal import Containers
package import CoverageModel

/// Writes coding sheets as workbooks for people who code in a spreadsheet program, without this program at hand.
///
/// The same sheet gives the same bytes.
package struct CodingSheetWriter: Sendable {
  private let codes: SheetCodes
  private let layout: SheetLayout
  private let room: SheetRoom

  package init(codebook: Codebook, room: SheetRoom = SheetRoom()) {
    codes = SheetCodes(codebook)
    layout = SheetLayout(codebook)
    self.room = room
  }

  /// Writes the workbook to `path`, replacing what is there.
  ///
  /// - Throws: `Finding` when the sheet holds what is not its coder's, or the file cannot be written.
  package func write(_ sheet: CodingSheet, to path: String) throws(Finding) {
    if let finding = fault(of: sheet, path) { throw finding }
    do throws(WorkbookWritingError) {
      try write(sheet, WorkbookWriter(path: path))
    } catch {
      throw Finding(
        rule: "sheet-not-written", place: Finding.Place(file: path), found: error.description,
        expected: "a workbook at this path", mend: "Check that the folder exists and that the disk has room.")
    }
  }

  private func write(_ sheet: CodingSheet, _ file: WorkbookWriter) throws(WorkbookWritingError) {
    let language = sheet.identity.language
    let wording = SheetWording(language: language)
    file.setTitle("\(codes.codebook.title.text(in: language)), \(wording.phrase(.batch)) \(sheet.identity.batch)")
    let coding = try file.addSheet(wording.phrase(.coding))
    let texts = sheet.items.contains { !$0.text.isEmpty } ? try file.addSheet(wording.phrase(.texts)) : nil
    let codebook = try file.addSheet(wording.phrase(.codebook))
    let guide = try file.addSheet(wording.phrase(.guide))
    let lists = try file.addSheet("lists")
    let identity = try file.addSheet(SheetIdentityPage.sheetName)
    let ranges = try SheetListsPage(codes: codes, language: language).write(sheet.items.map(\.record.id), file, lists)
    try CodingPage(
      codes: codes, layout: layout, wording: wording, language: language, room: room, lists: ranges, sheet: coding
    ).write(sheet.items, file)
    if let texts { try SheetTextsPage(layout: layout, wording: wording, language: language).write(sheet, file, texts) }
    try SheetCodebookPage(codes: codes, wording: wording, language: language).write(file, codebook)
    try SheetGuidePage(codebook: codes.codebook, wording: wording).write(sheet.identity, file, guide)
    try writeIdentity(sheet, file, identity)
    for hidden in [lists, identity] {
      file.hide(sheet: hidden)
      file.protect(sheet: hidden)
    }
    try file.finish()
  }

  private func writeIdentity(
    _ sheet: CodingSheet, _ file: WorkbookWriter, _ position: Int
  ) throws(WorkbookWritingError) {
    let entries = sheet.items.map { item in
      let known = codes.codebook.variables.map(\.id).filter { item.record.codes[$0] != nil }
      return SheetIdentityPage.Entry(
        item: item.record.id, kind: item.record.kind, length: item.record.length, revision: item.revision, known: known)
    }
    let style = CellStyle(number: CellStyle.asText)
    for (row, cells) in SheetIdentityPage(identity: sheet.identity, entries: entries).rows.enumerated() {
      for (column, text) in cells.enumerated() where !text.isEmpty {
        try file.write(text, sheet: position, row: row, column: column, style: style)
      }
    }
  }

  // MARK: - What must not be written

  private func fault(of sheet: CodingSheet, _ path: String) -> Finding? {
    let codebook = codes.codebook
    func fault(_ rule: String, _ found: String, _ expected: String, _ mend: String) -> Finding {
      Finding(rule: rule, place: Finding.Place(file: path), found: found, expected: expected, mend: mend)
    }
    let identity = sheet.identity
    guard identity.codebook == codebook.id, identity.codebookVersion == codebook.version,
      identity.codebookFingerprint == codebook.fingerprint
    else {
      return fault(
        "other-codebook", "a sheet under \(quoted(identity.codebook)) \(identity.codebookVersion)",
        "\(quoted(codebook.id)) \(codebook.version)", "Write it under the codebook that it names.")
    }
    var ids: Set<String> = []
    for item in sheet.items {
      let id = item.record.id
      guard ids.insert(id).inserted else {
        return fault("duplicate-item", "item \(quoted(id)) twice", "each item once", "Hand it out once.")
      }
      guard let existing = item.existing else { continue }
      guard existing.item == id, existing.coder.id == identity.coder.id else {
        return fault(
          "another-coder", "a record set of item \(quoted(existing.item)) by \(quoted(existing.coder.id))",
          "the coder's own of item \(quoted(id))", "Show a coder nothing of another.")
      }
      for attribution in existing.attributions
      where attribution.note.unicodeScalars.count > WorkbookWriter.maximumText {
        return fault(
          "too-large", "a note of \(attribution.note.unicodeScalars.count) characters in item \(quoted(id))",
          "at most \(WorkbookWriter.maximumText), which a cell can hold", "Shorten the note.")
      }
    }
    return nil
  }
}
