/// A finished table: what an analyst pastes into a report.
package struct ShareTable: Sendable, Hashable {
  package let id: String
  package let title: LocalizedText
  package var caption: TableCaption
  package let columns: [TableColumn]
  package let panels: [TablePanel]
  package let statements: [Statement]
  package let chart: ChartKind?

  package init(
    id: String, title: LocalizedText, caption: TableCaption, columns: [TableColumn], panels: [TablePanel],
    statements: [Statement], chart: ChartKind?
  ) {
    self.id = id
    self.title = title
    self.caption = caption
    self.columns = columns
    self.panels = panels
    self.statements = statements
    self.chart = chart
  }

  package func columnIndex(_ id: String) -> Int? { columns.firstIndex { $0.id == id } }
}
