/// The largest workbook that is read. Workbooks come from strangers; rows and columns are those that spreadsheet
/// programs have.
package enum SpreadsheetLimits {
  package static let rows = 1 << 20
  package static let columns = 1 << 14
  package static let sheets = 1024
  /// Cells that are not empty, of one sheet. A repeated cell counts each time.
  package static let cells = 1 << 25
  /// Bytes of one cell's text.
  package static let cellBytes = 1 << 20
  /// Bytes of the texts of one row.
  package static let rowBytes = 1 << 24
  /// Bytes of the texts of one sheet; a text that several cells share counts each time.
  package static let textBytes = 1 << 29
  /// Texts that the cells of an XLSX share.
  package static let sharedTexts = 1 << 24
  /// Formats of cells.
  package static let formats = 1 << 16
  /// Bytes of one part of the workbook (a sheet, the shared texts), once inflated.
  package static let partBytes = 1 << 31
}
