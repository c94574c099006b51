/// A workbook in XLSX (ECMA-376, transitional and strict) or ODS (OpenDocument 1.0 to 1.3): its sheets and their cells.
///
///     let workbook = try Workbook(.path("items.xlsx"))
///     try workbook.read(workbook.sheets[0]) { row in rows.append(row.cells.map(row.text)) }
package struct Workbook: Sendable {
  /// One sheet. Sheets of charts are left out.
  package struct Sheet: Sendable, Hashable {
    package let name: String
    package let isHidden: Bool
    /// In XLSX the part that holds the sheet, in ODS its position among the tables.
    let place: Place

    enum Place: Sendable, Hashable {
      case part(String)
      case table(Int)
    }
  }

  /// In the order of the workbook.
  package let sheets: [Sheet]
  private let format: Format

  private enum Format: Sendable {
    case xlsx(XLSXBook)
    case ods(ODSBook)
  }

  /// Reads the list of sheets, and what their cells share.
  ///
  /// - Throws: `SpreadsheetError`.
  package init(_ store: ByteStore) throws(SpreadsheetError) {
    let head: [UInt8]
    do throws(ByteSource.Failure) { head = try store.read(0..<8) } catch { throw .unreadable(error) }
    if head == [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] { throw .compoundFile }
    let archive: ZipArchive
    do throws(ZipError) { archive = try ZipArchive(store) } catch { throw .archive(error) }
    let parts = WorkbookParts(archive)
    if parts.has("content.xml") {
      let book = try ODSBook(parts)
      (sheets, format) = (book.sheets, .ods(book))
    } else {
      let book = try XLSXBook(parts)
      (sheets, format) = (book.sheets, .xlsx(book))
    }
  }

  /// Gives `body` the rows of a sheet that hold something, from the top. Rows may have been given before a fault below
  /// is found.
  ///
  /// - Throws: `SpreadsheetError`.
  package func read(_ sheet: Sheet, each body: @escaping (borrowing SheetRow) -> Void) throws(SpreadsheetError) {
    switch (format, sheet.place) {
    case (.xlsx(let book), .part(let part)): try book.read(part, each: body)
    case (.ods(let book), .table(let table)): try book.read(table, each: body)
    default: throw .missingPart(sheet.name)
    }
  }
}
