import Containers

/// The cells of a sheet as `A1=kind text`, row by row.
func cells(_ bytes: [UInt8], sheet: Int = 0) throws -> [String] {
  let workbook = try Workbook(ByteStore(.bytes(bytes)))
  var cells: [String] = []
  try workbook.read(workbook.sheets[sheet]) { row in
    for cell in row.cells { cells.append("\(row.address(of: cell))=\(kind(cell)) \(row.text(of: cell))") }
  }
  return cells
}

/// Why a workbook cannot be read, or nil.
func failure(_ bytes: [UInt8]) -> SpreadsheetError? {
  do throws(SpreadsheetError) {
    guard let store = try? ByteStore(.bytes(bytes)) else { return nil }
    let workbook = try Workbook(store)
    for sheet in workbook.sheets { try workbook.read(sheet) { _ in } }
    return nil
  } catch {
    return error
  }
}

private func kind(_ cell: SheetCell) -> String {
  switch cell.content {
  case .text: "text"
  case .number: "number"
  case .percentage: "percentage"
  case .boolean: "boolean"
  case .error: "error"
  case .moment: "moment"
  case .time(_, let showsSeconds): showsSeconds ? "time" : "short-time"
  case .formulaWithoutResult: "formula"
  }
}
