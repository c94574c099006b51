package import CoverageModel

/// Reads a filled decision sheet, in XLSX, ODS or CSV.
package struct DecisionSheetReader {
  private let texts: DecisionTexts

  package init(codebook: Codebook) { texts = DecisionTexts(codes: SheetCodes(codebook), language: "en") }

  /// - Parameters:
  ///   - file: the filled sheet.
  ///   - rows: the differences as they are now, by key; a key that is not there is a finding, since the records have changed.
  /// - Returns: the decisions, and what is wrong.
  package func read(_ file: CorpusFile, rows: [String: DecisionSheet.Row]) -> DecisionReading {
    var reading = DecisionReading()
    do throws(Finding) {
      let filled = try FilledFile.read(file) { _ in true }
      reading.workspace =
        filled.sheets.lazy.compactMap { sheet in
          DecisionIdentity(sheet.rows.map { $0.texts.first ?? "" })
        }.first?.workspace
      guard let sheet = filled.sheets.first(where: { Columns($0) != nil }), let columns = Columns(sheet) else {
        throw Finding(
          rule: "missing-sheet", place: Finding.Place(file: file.name), found: "no sheet with decisions",
          expected: "the columns decision and key, as qamtu adjudicate writes them",
          mend: "Check that this is the right file, and that its headings are in the first row.")
      }
      for row in sheet.rows.dropFirst() { read(row, sheet, columns, file.name, rows, into: &reading) }
    } catch {
      reading.findings.append(error)
    }
    return reading
  }

  /// Where the columns stand, from 1.
  private struct Columns {
    let decision: Int
    let note: Int?
    let key: Int

    init?(_ sheet: FilledSheet) {
      guard let header = sheet.rows.first else { return nil }
      func column(_ words: [String]) -> Int? { header.cells.first { words.contains($0.value.text) }?.key }
      guard let decision = column(DecisionWords.decision.texts), let key = column([DecisionSheetWriter.keyHeading])
      else { return nil }
      self.decision = decision
      self.key = key
      note = column(DecisionWords.note.texts)
    }
  }

  private func read(
    _ row: FilledSheet.Row, _ sheet: FilledSheet, _ columns: Columns, _ file: String,
    _ rows: [String: DecisionSheet.Row], into reading: inout DecisionReading
  ) {
    let text = row.cells[columns.decision]?.text ?? ""
    let key = row.cells[columns.key]?.text ?? ""
    guard !text.isEmpty else {
      if !key.isEmpty { reading.open += 1 }
      return
    }
    let place = Finding.Place(file: file, sheet: sheet.name, line: row.number, column: columns.decision)
    func report(_ rule: String, found: String, expected: String, mend: String) {
      reading.findings.append(
        Finding(rule: rule, place: place, field: "decision", found: found, expected: expected, mend: mend))
    }
    guard let difference = rows[key] else {
      return report(
        "no-such-difference",
        found: key.isEmpty ? "a decision beside no difference" : "a difference that is no longer there",
        expected: "a difference between records as they are now",
        mend: "Somebody has changed the records since. Write the sheet again.")
    }
    guard reading.decisions[key] == nil else {
      return report(
        "decided-twice", found: "a second decision about the same difference", expected: "one",
        mend: "Remove one of the rows.")
    }
    guard let choice = texts.choice(text, of: difference) else {
      return report(
        "no-decision", found: quoted(text),
        expected: "the number of a coder from 1 to \(difference.values.count), or a code of \(difference.variable)",
        mend: "Pick a number, or write a code or its label.")
    }
    reading.decisions[key] = DecisionReading.Decision(
      choice: choice, note: columns.note.flatMap { row.cells[$0]?.text } ?? "", place: place)
  }
}
