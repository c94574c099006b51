internal import Containers
package import CoverageModel

/// Reads a filled coding sheet, in XLSX, ODS or CSV, against the codebook under which it was made; checks every row before it gives any.
///
/// ```
/// let identity = try CodingSheetReader.identity(of: file)
/// let reader = CodingSheetReader(codebook: codebooks[identity.codebookFingerprint])
/// let reading = reader.read(file)
/// ```
package struct CodingSheetReader: Sendable {
  private let codes: SheetCodes
  private let layout: SheetLayout
  private let item: @Sendable (String) -> ItemRecord?

  /// - Parameters:
  ///   - codebook: the version that the sheet's identity names; where the sheet has none, the one to read it by.
  ///   - item: looks up an item that the sheet itself does not describe, as in CSV.
  package init(codebook: Codebook, item: @escaping @Sendable (String) -> ItemRecord? = { _ in nil }) {
    codes = SheetCodes(codebook)
    layout = SheetLayout(codebook)
    self.item = item
  }

  /// Whose sheet a file is, without reading its rows; nil when the file does not say, as in CSV.
  ///
  /// - Throws: `Finding` when the file is no table, or what it says of itself was changed.
  package static func identity(of file: CorpusFile) throws(Finding) -> SheetIdentity? {
    let filled = try FilledFile.read(file) { SheetIdentityPage.begins(with: $0.texts) }
    return try page(of: filled, file.name)?.identity
  }

  /// Reads a sheet. `assumed` says whose it is when the file does not.
  package func read(_ file: CorpusFile, assumed: SheetIdentity? = nil) -> SheetReading {
    var reading = SheetReading()
    do throws(Finding) {
      let filled = try FilledFile.read(file) { [layout] row in
        SheetIdentityPage.begins(with: row.texts) || SheetHeader.isHeader(row, layout)
      }
      let page = try CodingSheetReader.page(of: filled, file.name)
      reading.identity = page?.identity ?? assumed
      let identity = try checked(reading.identity, file.name)
      let sheet = try codingSheet(of: filled, file.name)
      var log = SheetLog(file: file.name, sheet: sheet.name)
      if let encoding = filled.encoding, encoding != .utf8 {
        log.add(
          "encoding", severity: .warning, found: "text in \(encoding.rawValue)", expected: "UTF-8",
          mend: "It was read as \(encoding.rawValue); look at the names, and save as UTF-8 if they are wrong.")
      }
      read(sheet, identity, page, log: &log, into: &reading)
      reading.findings = log.findings
    } catch {
      reading.findings = [error]
    }
    return reading
  }

  // MARK: - The file as a whole

  private static func page(of file: FilledFile, _ name: String) throws(Finding) -> SheetIdentityPage? {
    let pages = file.sheets.filter { $0.rows.first.map { SheetIdentityPage.begins(with: $0.texts) } ?? false }
    guard let first = pages.first else {
      guard file.sheets.contains(where: { $0.name == SheetIdentityPage.sheetName }) else { return nil }
      throw changedIdentity(name)
    }
    guard pages.count == 1, let page = SheetIdentityPage(rows: first.rows.map(\.texts)) else {
      throw changedIdentity(name)
    }
    return page
  }

  private static func changedIdentity(_ file: String) -> Finding {
    Finding(
      rule: "changed-identity", place: Finding.Place(file: file, sheet: SheetIdentityPage.sheetName),
      found: "a hidden sheet that is not as it was written", expected: "the coder, the batch and the ids of the items",
      mend: "Copy the rows into the sheet as it was handed out, and leave its hidden sheets as they are.")
  }

  private func checked(_ identity: SheetIdentity?, _ file: String) throws(Finding) -> SheetIdentity {
    let place = Finding.Place(file: file)
    guard let identity else {
      throw Finding(
        rule: "missing-identity", place: place, found: "a file that does not say whose it is",
        expected: "the coder and the batch", mend: "Name the coder and the batch, or use the workbook.")
    }
    let codebook = codes.codebook
    guard identity.codebook == codebook.id, identity.codebookVersion == codebook.version,
      identity.codebookFingerprint == codebook.fingerprint
    else {
      throw Finding(
        rule: "other-codebook", place: place,
        found: "a sheet made under \(quoted(identity.codebook)) \(identity.codebookVersion)",
        expected:
          "\(quoted(codebook.id)) \(codebook.version)\(identity.codebookVersion == codebook.version ? " as it is now" : "")",
        mend: "Read it under the codebook with which it was made.")
    }
    return identity
  }

  private func codingSheet(of file: FilledFile, _ name: String) throws(Finding) -> FilledSheet {
    let sheets = file.sheets.filter { sheet in
      sheet.name == nil || (sheet.rows.first.map { SheetHeader.isHeader($0, layout) } ?? false)
    }
    guard let sheet = sheets.first else {
      throw Finding(
        rule: "missing-sheet", place: Finding.Place(file: name), found: "no sheet with the columns of items and actors",
        expected: "a coding sheet",
        mend: "Check that this is the right file, and that its headings are in the first row.")
    }
    guard sheets.count == 1 else {
      throw Finding(
        rule: "sheet-choice", place: Finding.Place(file: name),
        found: "\(sheets.count) sheets that could be the coding sheet",
        expected: "one", mend: "Remove the copies.")
    }
    return sheet
  }

  // MARK: - Rows

  private func read(
    _ sheet: FilledSheet, _ identity: SheetIdentity, _ page: SheetIdentityPage?, log: inout SheetLog,
    into reading: inout SheetReading
  ) {
    let header = SheetHeader(sheet, layout: layout, codes: codes, isOwn: page != nil, log: &log)
    if sheet.isCut {
      log.add(
        "too-large", found: "more than \(FilledSheet.maximumRows) rows", expected: "a coding sheet",
        mend: "Check that this is a coding sheet.")
    }
    guard log.errors == 0 else { return }
    var items: [String: SheetItem] = [:]
    for entry in page?.entries ?? [] { items[entry.item] = SheetItem(entry) }
    let isDescribed = page != nil
    var entries: [String: [SheetEntry]] = [:]
    var order: [String] = []
    var rows = SheetRowReader(codes: codes, layout: layout, header: header, log: log)
    for row in sheet.rows.dropFirst() {
      let entry = rows.read(row) { id, revision in
        if let known = items[id] { return known }
        guard !isDescribed, let record = item(id) else { return nil }
        let known = SheetItem(record, revision: revision)
        items[id] = known
        return known
      }
      guard let entry else { continue }
      if entries[entry.item] == nil { order.append(entry.item) }
      entries[entry.item, default: []].append(entry)
    }
    log = rows.log
    let missing = (page?.entries ?? []).map(\.item).filter { entries[$0] == nil }
    var reader = SheetItemReader(
      codes: codes, identity: identity, header: header, layout: layout, doubtful: rows.doubtful, log: log)
    for id in order {
      let own = entries[id] ?? []
      if let item = items[id] { reader.add(item, own, to: &reading) } else { reading.faulty.append(id) }
    }
    for id in missing {
      guard !rows.doubtful.contains(id) else {
        reading.faulty.append(id)
        continue
      }
      reader.log.add(
        "missing-item", severity: .warning, found: "no row of item \(quoted(id))", expected: "every item of the batch",
        mend: "It stays open; code it from a new sheet.")
      reading.open.append(id)
    }
    log = reader.log
  }
}
