package import CoverageModel

/// A table as CSV for other programs: one line per row, total and indicator of every panel.
///
/// Columns: `table`, `line` (`row`, `total`, `indicator`), a code and a label per panel and row dimension, `pooling`, the panel's
/// facts, the table's columns (see `CSVColumn`), the indicator's fields, then what holds for the whole table (see `CSVContext`), so
/// that every line stands alone. UTF-8, CRLF, decimal point, no thousands mark.
package struct CSVReport: Sendable {
  private let wording: Wording

  package init(language: String) { wording = Wording(language: language) }

  package func bytes(for table: ShareTable) -> [UInt8] {
    let lines = Lines(
      text: TableText(table, language: wording.language, style: .plain),
      panelDimensions: dimensions(table.panels.map(\.labels)),
      rowDimensions: dimensions(table.panels.flatMap { $0.rows.map(\.labels) }),
      columns: table.columns.map(CSVColumn.init), common: CSVContext(table.caption, language: wording.language).fields)
    var text = CSVText.row(header(lines))
    for panel in table.panels {
      for row in panel.rows { text += line("row", panel, lines, labels: row.labels, cells: row.cells) }
      text += line("total", panel, lines, cells: panel.total)
      for indicator in panel.indicators { text += line("indicator", panel, lines, indicator: indicator) }
    }
    return Array(text.utf8)
  }

  /// What all lines of one file share.
  private struct Lines {
    let text: TableText
    let panelDimensions: [Dimension]
    let rowDimensions: [Dimension]
    let columns: [CSVColumn]
    let common: [String]

    var table: ShareTable { text.table }
  }

  private func line(
    _ kind: String, _ panel: TablePanel, _ lines: Lines, labels rowLabels: [GroupLabel] = [], cells: [Cell] = [],
    indicator: TablePanel.Indicator? = nil
  ) -> String {
    var fields = [CSVText.label(lines.table.id), kind]
    fields += labels(panel.labels, lines.panelDimensions)
    fields.append(panel.pooling?.rawValue ?? "")
    fields += labels(rowLabels, lines.rowDimensions)
    fields += panelFacts(panel)
    for (index, column) in lines.columns.enumerated() {
      fields += index < cells.count ? column.fields(cells[index]) : column.header.map { _ in "" }
    }
    fields += indicatorFields(indicator, lines.text)
    return CSVText.row(fields + lines.common)
  }

  private func header(_ lines: Lines) -> [String] {
    let unit = CSVColumn.unit(lines.table.caption.measure)
    var fields = ["table", "line"]
    for dimension in lines.panelDimensions { fields += ["panel:\(dimension.name)", "panel:\(dimension.name)_label"] }
    fields.append("pooling")
    for dimension in lines.rowDimensions { fields += ["row:\(dimension.name)", "row:\(dimension.name)_label"] }
    fields += ["denominator_\(unit)", "denominator_note", "panel_items", "panel_attributions"]
    fields += lines.columns.flatMap(\.header)
    fields += ["indicator", "indicator_subject", "indicator_subject_label", "indicator_value", "indicator_unit"]
    return fields + ["indicator_note"] + CSVContext.header
  }

  /// A panel without a denominator says why: the reason, or `mean` for a mean of outlets.
  private func panelFacts(_ panel: TablePanel) -> [String] {
    let isMean = panel.pooling == .equalOutlet || panel.pooling == .reachWeighted
    let note = panel.undefined?.rawValue ?? (panel.denominator == nil && isMean ? "mean" : "")
    return [panel.denominator.map(String.init) ?? "", note, String(panel.items), String(panel.attributions)]
  }

  private func indicatorFields(_ indicator: TablePanel.Indicator?, _ text: TableText) -> [String] {
    guard let indicator else { return ["", "", "", "", "", ""] }
    let measure = text.table.caption.measure
    let quantity: TableColumn.Quantity
    let unit: String
    switch indicator.value {
    case .amount: (quantity, unit) = (.amount(measure), CSVColumn.unit(measure))
    case .share, .meanShare, .deviation: (quantity, unit) = (.share, "percent")
    default: (quantity, unit) = (.number, "")
    }
    let column = TableColumn(id: "indicator", term: "indicator", quantity: quantity, isAdditive: false)
    let fields = CSVColumn(column: column).fields(indicator.value)
    let value = unit == "percent" ? fields[2] : fields[0]
    return [
      CSVText.label(indicator.id), CSVText.label(indicator.subject), CSVText.label(text.subject(indicator)), value,
      value.isEmpty ? "" : unit, fields.last ?? "",
    ]
  }

  /// Every dimension that occurs, in order of first occurrence.
  private func dimensions(_ labels: [[GroupLabel]]) -> [Dimension] {
    var found: [Dimension] = []
    for label in labels.joined() where !found.contains(label.dimension) { found.append(label.dimension) }
    return found
  }

  private func labels(_ labels: [GroupLabel], _ dimensions: [Dimension]) -> [String] {
    dimensions.flatMap { dimension -> [String] in
      guard let label = labels.first(where: { $0.dimension == dimension }) else { return ["", ""] }
      return [CSVText.label(label.code), CSVText.label(wording.label(label))]
    }
  }
}
