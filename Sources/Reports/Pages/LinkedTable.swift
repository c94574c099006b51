package import CoverageModel

/// A share table as a part of another page, each cell of a row a link to what it was made from; with its indicators and method note.
package struct LinkedTable {
  private let table: HTMLTable
  private let text: TableText

  /// - Parameters:
  ///   - table: with its caption.
  ///   - language: of the words.
  ///   - place: the address behind the cells of a panel's row, by their positions.
  package init(_ table: ShareTable, language: String, place: @escaping (_ panel: Int, _ row: Int) -> String) {
    text = TableText(table, language: language, style: .typographic)
    self.table = HTMLTable(text, place: place)
  }

  package var title: String { text.title }
  package var markup: String { table.markup + table.indicators + table.note }
}
