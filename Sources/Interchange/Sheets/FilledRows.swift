internal import Containers

/// Collects the rows of one sheet of a workbook while they are read.
///
/// A class because the reader of the sheet calls it back.
final class FilledRows {
  private(set) var sheet: FilledSheet
  private let isWanted: (FilledSheet.Row) -> Bool
  private var isKept = true

  init(_ sheet: FilledSheet, where isWanted: @escaping (FilledSheet.Row) -> Bool) {
    self.sheet = sheet
    self.isWanted = isWanted
  }

  func add(_ row: borrowing SheetRow) {
    guard isKept else { return }
    var filled = FilledSheet.Row(number: row.number, cells: [:])
    for cell in row.cells {
      if let content = cellContent(row, cell) { filled.cells[cell.column] = content }
    }
    guard !filled.cells.isEmpty else { return }
    if sheet.rows.isEmpty { isKept = isWanted(filled) }
    sheet.append(filled)
  }

  private func cellContent(_ row: borrowing SheetRow, _ cell: SheetCell) -> FilledCell? {
    let text = row.text(of: cell)
    guard text.utf8.count <= FilledSheet.maximumCell else { return FilledCell(.oversized, "") }
    let content: FilledCell.Content
    switch cell.content {
    case .text, .boolean: content = .text
    case .number: content = .number
    case .percentage: content = .percentage
    case .moment: content = .moment
    case .time(let milliseconds, let showsSeconds):
      content = .time(milliseconds: milliseconds, showsSeconds: showsSeconds)
    case .error: content = .fault
    case .formulaWithoutResult: return FilledCell(.fault, "")
    }
    return text.isEmpty ? nil : FilledCell(content, text)
  }
}
