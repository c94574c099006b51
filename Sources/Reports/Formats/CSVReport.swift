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
      columns: table.columns.map(CSVColumn.init))
    let context = CSVText.fields(CSVContext(table.caption, language: wording.language).fields)
    let noIndicator = CSVText.fields(indicatorFields(nil, lines.text))
    let noRow = CSVText.fields(labels([], lines.rowDimensions))
    let noCells = lines.cells([])
    var bytes: [UInt8] = []
    CSVText.append(row: [CSVText.fields(header(lines))], to: &bytes)
    for panel in table.panels {
      let place = CSVText.fields(labels(panel.labels, lines.panelDimensions) + [panel.pooling?.rawValue ?? ""])
      let facts = CSVText.fields(panelFacts(panel))
      func add(_ kind: String, row: [UInt8] = noRow, cells: [UInt8] = noCells, indicator: [UInt8] = noIndicator) {
        let head = CSVText.fields([CSVText.label(table.id), kind])
        let parts = [head, place] + (lines.rowDimensions.isEmpty ? [] : [row]) + [facts]
        CSVText.append(row: parts + (lines.columns.isEmpty ? [] : [cells]) + [indicator, context], to: &bytes)
      }
      for row in panel.rows {
        add("row", row: CSVText.fields(labels(row.labels, lines.rowDimensions)), cells: lines.cells(row.cells))
      }
      add("total", cells: lines.cells(panel.total))
      for indicator in panel.indicators {
        add("indicator", indicator: CSVText.fields(indicatorFields(indicator, lines.text)))
      }
    }
    return bytes
  }

  /// What all lines of one file share.
  private struct Lines {
    let text: TableText
    let panelDimensions: [Dimension]
    let rowDimensions: [Dimension]
    let columns: [CSVColumn]

    var table: ShareTable { text.table }

    /// The fields of a line's cells, empty ones where a line has no cells.
    func cells(_ cells: [Cell]) -> [UInt8] {
      CSVText.fields(
        columns.enumerated().flatMap { position, column in
          position < cells.count ? column.fields(cells[position]) : column.header.map { _ in "" }
        })
    }
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
    fields += ["indicator_note"] + (hasLimits(lines.table) ? ["indicator_low", "indicator_high"] : [])
    return fields + CSVContext.header(lines.table.caption)
  }

  /// A panel without a denominator says why: the reason, or `mean` for a mean of outlets.
  private func panelFacts(_ panel: TablePanel) -> [String] {
    let isMean = panel.pooling == .equalOutlet || panel.pooling == .reachWeighted
    let note = panel.undefined?.rawValue ?? (panel.denominator == nil && isMean ? "mean" : "")
    return [panel.denominator.map(String.init) ?? "", note, String(panel.items), String(panel.attributions)]
  }

  private func indicatorFields(_ indicator: TablePanel.Indicator?, _ text: TableText) -> [String] {
    let limits = hasLimits(text.table) ? 2 : 0
    guard let indicator else { return Array(repeating: "", count: 6 + limits) }
    let measure = text.table.caption.measure
    let quantity: TableColumn.Quantity
    let unit: String
    switch indicator.value {
    case .amount: (quantity, unit) = (.amount(measure), CSVColumn.unit(measure))
    case .share, .meanShare, .deviation: (quantity, unit) = (.share, "percent")
    default: (quantity, unit) = (.number, "")
    }
    let fields = field(quantity).fields(indicator.value)
    let value = unit == "percent" ? fields[2] : fields[0]
    return [
      CSVText.label(indicator.id), CSVText.label(indicator.subject), CSVText.label(text.subject(indicator)), value,
      value.isEmpty ? "" : unit, fields.last ?? "",
    ] + (0..<limits).map { $0 < indicator.limits.count ? field(.number).fields(indicator.limits[$0])[0] : "" }
  }

  private func field(_ quantity: TableColumn.Quantity) -> CSVColumn {
    CSVColumn(column: TableColumn(id: "indicator", term: "indicator", quantity: quantity, isAdditive: false))
  }

  private func hasLimits(_ table: ShareTable) -> Bool {
    table.panels.contains { $0.indicators.contains { !$0.limits.isEmpty } }
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
