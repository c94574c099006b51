internal import Containers
internal import CoverageModel

/// One table as a sheet: title, headings, one line per row of every panel with the panel's denominator, indicators below.
struct XLSXSheet {
  /// The most charts on one sheet; further panels are in the table only.
  private static let maximumCharts = 12
  private static let headingRow = 3
  /// Panel, row and denominator stand before the table's own columns.
  private static let firstColumn = 3

  let text: TableText
  let file: WorkbookWriter

  private var table: ShareTable { text.table }

  func write(to sheet: Int) throws(WorkbookWritingError) {
    try writeHead(sheet)
    var row = XLSXSheet.headingRow + 1
    var charts = 0
    for panel in table.panels {
      let first = row
      for line in panel.rows {
        try write(line.cells, label: text.label(line), panel, sheet, row, CellStyle())
        row += 1
      }
      try write(panel.total, label: text.wording.phrase(.total), panel, sheet, row, CellStyle(bold: true))
      if !panel.rows.isEmpty, panel.undefined == nil, charts < XLSXSheet.maximumCharts {
        try addChart(sheet, first: first, last: row - 1, position: charts)
        charts += 1
      }
      row += 1
    }
    try writeIndicators(sheet, from: row + 1)
  }

  private func writeHead(_ sheet: Int) throws(WorkbookWritingError) {
    let bold = CellStyle(bold: true)
    try file.write(text.title, sheet: sheet, row: 0, column: 0, style: bold)
    let base = text.wording.labelled(.denominator, text.denominator)
    try file.write(base, sheet: sheet, row: 1, column: 0, style: CellStyle(muted: true))
    if table.caption.constructed {
      try file.write(text.wording.phrase(.constructed), sheet: sheet, row: 2, column: 0, style: bold)
    }
    let unit = text.wording.term(.unit, table.caption.measure.rawValue)
    let headings =
      [text.wording.phrase(.panel), text.rowHeading, "\(text.wording.phrase(.denominator)), \(unit)"]
      + table.columns.map { text.heading($0).line }
    for (column, heading) in headings.enumerated() {
      let style = CellStyle(heading: true)
      try file.write(heading, sheet: sheet, row: XLSXSheet.headingRow, column: column, style: style)
      try file.setWidth(column < 2 ? 30 : 16, sheet: sheet, column: column)
    }
    file.freeze(sheet: sheet, rows: XLSXSheet.headingRow + 1, columns: 2)
  }

  private func write(
    _ cells: [Cell], label: String, _ panel: TablePanel, _ sheet: Int, _ row: Int, _ style: CellStyle
  ) throws(WorkbookWritingError) {
    try file.write(text.title(panel), sheet: sheet, row: row, column: 0, style: style)
    try file.write(label, sheet: sheet, row: row, column: 1, style: style)
    if let denominator = panel.denominator {
      let measure = TableColumn.Quantity.amount(table.caption.measure)
      try write(.amount(denominator), measure, sheet, row, 2, style)
    } else if let reason = panel.undefined {
      try write(.undefined(reason), .word, sheet, row, 2, style)
    }
    for (index, (column, cell)) in zip(table.columns, cells).enumerated() {
      try write(cell, column.quantity, sheet, row, XLSXSheet.firstColumn + index, style)
    }
  }

  private func write(
    _ cell: Cell, _ quantity: TableColumn.Quantity, _ sheet: Int, _ row: Int, _ column: Int, _ base: CellStyle
  ) throws(WorkbookWritingError) {
    var style = base
    let number: Double
    switch cell {
    case .amount(let amount):
      switch quantity {
      case .amount(.airtime): (number, style.number) = (Double(amount) / 86_400_000, "[h]:mm:ss")
      case .amount(.area): (number, style.number) = (Double(amount) / 100, "#,##0.0")
      default: (number, style.number) = (Double(amount), "#,##0")
      }
    case .count(let count): (number, style.number) = (Double(count), "#,##0")
    case .share(let ratio): (number, style.number) = (ratio.value, "0.0%")
    case .meanShare(let mean): (number, style.number) = (mean.value, "0.0%")
    case .deviation(let ratio): (number, style.number) = (ratio.value, "+0.0%;-0.0%;0.0%")
    case .number(let value, let decimals) where value.isFinite:
      number = value
      style.number = decimals > 0 ? "0." + String(repeating: "0", count: min(decimals, 15)) : "0"
    case .number, .word, .undefined:
      style.right = true
      try file.write(words(cell, quantity), sheet: sheet, row: row, column: column, style: style)
      return
    }
    try file.write(number, sheet: sheet, row: row, column: column, style: style)
  }

  private func words(_ cell: Cell, _ quantity: TableColumn.Quantity) -> String {
    let mark = text.cells.text(cell, as: quantity)
    guard case .undefined(let reason) = cell else { return mark }
    return "\(mark) (\(text.wording.reason(reason)))"
  }

  private func writeIndicators(_ sheet: Int, from start: Int) throws(WorkbookWritingError) {
    var row = start
    for panel in table.panels {
      for indicator in panel.indicators {
        try file.write(text.title(panel), sheet: sheet, row: row, column: 0)
        try file.write(text.name(indicator), sheet: sheet, row: row, column: 1)
        try write(indicator.value, .amount(table.caption.measure), sheet, row, 2, CellStyle())
        for (place, limit) in indicator.limits.enumerated() {
          try write(limit, .number, sheet, row, 3 + place, CellStyle())
        }
        row += 1
      }
    }
  }

  /// Bars of the split's shares where the table has a split, else of the share; charts stand in a column right of the table.
  private func addChart(_ sheet: Int, first: Int, last: Int, position: Int) throws(WorkbookWritingError) {
    let shares = table.columns.indices.filter { table.columns[$0].quantity == .share }
    let parts = shares.filter { table.columns[$0].code != nil }
    let drawn = parts.isEmpty ? Array(shares.prefix(1)) : parts
    guard !drawn.isEmpty else { return }
    let series = drawn.enumerated().map { order, index in
      BarSeries(
        nameRow: XLSXSheet.headingRow,
        values: CellRange(sheet: sheet, rows: first...last, column: XLSXSheet.firstColumn + index),
        color: Palette.fill(table.columns[index].code, order: order, of: drawn.count).rgb)
    }
    try file.addStackedBars(
      title: (row: first, column: 0),
      categories: CellRange(sheet: sheet, rows: first...last, column: 1), series: series,
      numberFormat: "0%", row: XLSXSheet.headingRow + position * 16,
      column: XLSXSheet.firstColumn + table.columns.count + 1)
  }
}
