internal import Containers
internal import CoverageModel

/// The sheets of a file that somebody filled in, in XLSX, ODS or CSV.
struct FilledFile: Sendable {
  let sheets: [FilledSheet]
  /// How the text of a CSV was encoded; nil for workbooks.
  let encoding: TextEncoding?

  /// Bytes of one CSV file.
  private static let mostBytes = 1 << 28

  /// Reads a file. Of a sheet whose first row is not wanted only that row is kept.
  ///
  /// - Throws: `Finding` when the file is no table.
  static func read(
    _ file: CorpusFile, where isWanted: @escaping (FilledSheet.Row) -> Bool
  ) throws(Finding) -> FilledFile {
    let store: ByteStore
    let head: [UInt8]
    do throws(ByteSource.Failure) {
      store = try ByteStore(file.source, mostBytes: WorkbookRows.mostBytes)
      head = try store.read(0..<4)
    } catch {
      throw OpenTable.finding(of: error, file: file.name)
    }
    let isBook = file.isWorkbook || head.starts(with: [0x50, 0x4B]) || head == [0xD0, 0xCF, 0x11, 0xE0]
    guard isBook else { return try table(store, file.name) }
    do throws(SpreadsheetError) {
      return try workbook(store, isWanted)
    } catch {
      throw WorkbookRows.finding(of: error, file: file.name)
    }
  }

  // MARK: - Workbooks

  private static func workbook(
    _ store: ByteStore, _ isWanted: @escaping (FilledSheet.Row) -> Bool
  ) throws(SpreadsheetError) -> FilledFile {
    let workbook = try Workbook(store)
    var sheets: [FilledSheet] = []
    for sheet in workbook.sheets {
      let collector = FilledRows(FilledSheet(name: sheet.name), where: isWanted)
      try workbook.read(sheet) { row in collector.add(row) }
      sheets.append(collector.sheet)
    }
    return FilledFile(sheets: sheets, encoding: nil)
  }

  // MARK: - CSV

  private static func table(_ store: ByteStore, _ file: String) throws(Finding) -> FilledFile {
    guard store.count <= mostBytes else {
      throw Finding(
        rule: "too-large", place: Finding.Place(file: file), found: "\(store.count) bytes",
        expected: "at most \(mostBytes) bytes", mend: "Check that this is a coding sheet.")
    }
    let bytes: [UInt8]
    do throws(ByteSource.Failure) {
      bytes = try store.read(0..<store.count)
    } catch {
      throw OpenTable.finding(of: error, file: file)
    }
    let (utf8, encoding) = TextEncoding.decoded(bytes)
    let table: CSVTable
    do throws(CSVError) {
      table = try CSVTable.parse(utf8)
    } catch {
      var reporter = RowReporter(header: TableHeader(file: file, names: [], isImplied: false, line: 1), limit: 1)
      reporter.report(error)
      throw reporter.log.kept[0]
    }
    var sheet = FilledSheet(name: nil)
    sheet.append(row(table.header, number: 1))
    for (texts, line) in zip(table.rows, table.lines) {
      let row = row(texts, number: line)
      if !row.cells.isEmpty { sheet.append(row) }
    }
    return FilledFile(sheets: [sheet], encoding: encoding)
  }

  private static func row(_ texts: [String], number: Int) -> FilledSheet.Row {
    var row = FilledSheet.Row(number: number, cells: [:])
    for (position, text) in texts.enumerated() where !text.isEmpty {
      let isOversized = text.utf8.count > FilledSheet.maximumCell
      row.cells[position + 1] = FilledCell(isOversized ? .oversized : .text, isOversized ? "" : text)
    }
    return row
  }
}
