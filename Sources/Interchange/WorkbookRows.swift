internal import Containers
internal import CoverageModel

/// One sheet of a workbook as a table that the reader of CSV takes: the same checks hold for both.
///
/// The first row that holds something is the header. Dates, moments and times become the texts that CSV files have for
/// them; cells that CSV cannot say (errors, formulas without a result, cells below no header) are findings. Empty rows
/// are skipped.
struct WorkbookRows {
  let csv: [UInt8]
  let places: SheetPlaces
  /// The SHA-256 of the workbook, when it was asked for.
  let digest: String?

  /// Nil after an error.
  static func read(_ file: CorpusFile, options: CorpusReadingOptions, log: inout FindingLog) -> WorkbookRows? {
    let store: ByteStore
    let digest: String?
    do throws(ByteSource.Failure) {
      store = try ByteStore(file.source, mostBytes: mostBytes)
      digest = options.digest ? try store.digest() : nil
    } catch {
      log.add(OpenTable.finding(of: error, file: file.name))
      return nil
    }
    do throws(SpreadsheetError) {
      let workbook = try Workbook(store)
      guard let sheet = choose(workbook.sheets, file: file, log: &log) else { return nil }
      let table = WorkbookTable(file: file.name, sheet: sheet.name, limit: log.limit)
      try workbook.read(sheet) { row in table.add(row) }
      let rows = WorkbookRows(csv: table.csv, places: table.places, digest: digest)
      log.append(table.closedLog())
      return table.isEmpty ? nil : rows
    } catch {
      log.add(finding(of: error, file: file.name))
      return nil
    }
  }

  /// Bytes of one workbook file.
  static let mostBytes = 1 << 31

  /// The sheet that is named like the file's role, else the first that is shown.
  private static func choose(
    _ sheets: [Workbook.Sheet], file: CorpusFile, log: inout FindingLog
  ) -> Workbook.Sheet? {
    let role = file.role?.rawValue ?? ""
    if let named = sheets.first(where: { $0.name.lowercased() == role }) { return named }
    let shown = sheets.filter { !$0.isHidden }
    guard let first = shown.first else {
      log.add(
        Finding(
          rule: "empty-file", place: Finding.Place(file: file.name), found: "no sheet that is shown",
          expected: "a sheet \(role)", mend: "Add the sheet, or show it."))
      return nil
    }
    if shown.count > 1 {
      log.add(
        Finding(
          .warning, rule: "sheet-choice", place: Finding.Place(file: file.name, sheet: first.name),
          found: "\(shown.count) sheets, of which this first one was read", expected: "one sheet, or one named \(role)",
          mend: "Name the sheet \(role)."))
    }
    return first
  }

  static func finding(of error: SpreadsheetError, file: String) -> Finding {
    let mend =
      switch error {
      case .compoundFile, .encrypted: "Remove the password, or save the workbook as XLSX."
      case .unknownFormat, .missingPart: "Save the workbook as XLSX or ODS."
      case .tooLarge, .archive(ZipError(.tooLarge)): "Split the workbook, or save it as CSV."
      default: "Open the workbook in a spreadsheet program and save it again; if it was cut off, copy it again."
      }
    return Finding(
      rule: "bad-workbook", place: Finding.Place(file: file), found: error.description,
      expected: "a workbook in XLSX or ODS", mend: mend)
  }
}
