internal import CoverageModel

/// The content of a chart in words, for readers who cannot see it: the first panels with their first rows.
struct ChartDescription {
  private static let maximumPanels = 6
  private static let maximumRows = 12

  let text: String

  init(_ table: TableText) {
    let share = ChartData.shareColumn(table.table)
    let panels = table.table.panels.prefix(ChartDescription.maximumPanels).map { panel -> String in
      if let reason = panel.undefined {
        return "\(table.title(panel)): \(table.wording.phrase(.undefinedMark)) (\(table.wording.reason(reason)))"
      }
      let rows = panel.rows.prefix(ChartDescription.maximumRows).map { row in
        let cell = share.flatMap { $0 < row.cells.count ? row.cells[$0] : nil }
        return "\(table.label(row)) \(ChartData.value(cell, table))"
      }
      return "\(table.title(panel)): \(rows.joined(separator: ", "))"
    }
    let isWhole =
      table.table.panels.count <= ChartDescription.maximumPanels
      && table.table.panels.allSatisfy { $0.rows.count <= ChartDescription.maximumRows }
    text = panels.joined(separator: ". ") + (isWhole ? "" : " …")
  }
}
