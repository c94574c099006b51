internal import CoverageModel

/// Women's part of what has a known gender, per row of a table.
///
/// Read from the column `women`, else from the split by gender, else from rows that are genders themselves.
struct GenderData {
  struct Bar {
    let label: String
    /// Women's amount and the amount with a known gender; nil when undefined.
    let women: Ratio?
  }

  struct Panel {
    let title: String
    let facts: String
    let undefined: String?
    let bars: [Bar]
    let rowsNotDrawn: Int
  }

  let panels: [Panel]
  let panelsNotDrawn: Int

  init(_ text: TableText) {
    panels = text.table.panels.prefix(ChartData.maximumPanels).map { panel in
      let bars = GenderData.bars(panel, text)
      return Panel(
        title: text.title(panel), facts: panel.undefined == nil ? text.facts(panel) : "",
        undefined: panel.undefined.map { text.wording.reason($0) },
        bars: Array(bars.prefix(ChartData.maximumRows)), rowsNotDrawn: max(0, bars.count - ChartData.maximumRows))
    }
    panelsNotDrawn = max(0, text.table.panels.count - ChartData.maximumPanels)
  }

  private static func bars(_ panel: TablePanel, _ text: TableText) -> [Bar] {
    let columns = text.table.columns
    let rowsAreGenders = panel.rows.contains { $0.labels.contains { $0.dimension == .gender } }
    if rowsAreGenders { return [Bar(label: text.title(panel), women: women(ofRows: panel, columns))] }
    let named = columns.firstIndex { $0.term == "women" }
    let split = { (code: String) in
      columns.firstIndex { $0.code?.dimension == .gender && $0.code?.code == code }
    }
    return panel.rows.map { row in
      let cell = { (column: Int?) in column.flatMap { $0 < row.cells.count ? row.cells[$0] : nil } }
      if case .share(let ratio) = cell(named) { return Bar(label: text.label(row), women: ratio) }
      let amounts = (amount(cell(split("female"))), amount(cell(split("male"))))
      return Bar(label: text.label(row), women: named == nil ? ratio(amounts.0, amounts.1) : nil)
    }
  }

  private static func women(ofRows panel: TablePanel, _ columns: [TableColumn]) -> Ratio? {
    let share = columns.firstIndex { column in
      if case .amount = column.quantity { column.code == nil } else { column.quantity == .share }
    }
    func amount(_ code: String) -> Int64? {
      let row = panel.rows.first { $0.labels.contains { $0.dimension == .gender && $0.code == code } }
      guard let row, let share, share < row.cells.count else { return nil }
      return GenderData.amount(row.cells[share])
    }
    return ratio(amount("female"), amount("male"))
  }

  private static func amount(_ cell: Cell?) -> Int64? {
    switch cell {
    case .amount(let amount): amount
    case .count(let count): count
    case .share(let ratio): ratio.numerator
    default: nil
    }
  }

  private static func ratio(_ women: Int64?, _ men: Int64?) -> Ratio? {
    guard women != nil || men != nil else { return nil }
    let (sum, overflow) = (women ?? 0).addingReportingOverflow(men ?? 0)
    return overflow ? nil : Ratio(women ?? 0, sum)
  }
}
