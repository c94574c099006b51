internal import CoverageModel

/// Women's part of what has a known gender, per row of a table.
///
/// Read from the column `women`, else from the split by gender, else from rows that are genders themselves.
struct GenderData {
  struct Bar {
    let label: String
    /// Women's share of what has a known gender, as a cell; nil when undefined.
    let women: Cell?
  }

  struct Panel {
    let title: String
    let facts: String
    let denominator: String
    let undefined: String?
    let bars: [Bar]
    let rowsNotDrawn: Int
  }

  let panels: [Panel]
  let panelsNotDrawn: Int
  /// The rows of every panel are genders, so that a panel is one bar.
  let isList: Bool

  init(_ text: TableText) {
    panels = text.table.panels.prefix(ChartData.maximumPanels).map { panel in
      let bars = GenderData.bars(panel, text)
      return Panel(
        title: text.title(panel), facts: ChartData.facts(panel, text),
        denominator: panel.undefined == nil ? text.denominator(panel) ?? "" : "",
        undefined: panel.undefined.map { text.wording.labelled(.undefinedMark, text.wording.reason($0)) },
        bars: Array(bars.prefix(ChartData.maximumRows)), rowsNotDrawn: max(0, bars.count - ChartData.maximumRows))
    }
    panelsNotDrawn = max(0, text.table.panels.count - ChartData.maximumPanels)
    isList = text.table.panels.allSatisfy { $0.undefined != nil || GenderData.hasGendersAsRows($0) }
  }

  private static func bars(_ panel: TablePanel, _ text: TableText) -> [Bar] {
    let columns = text.table.columns
    if hasGendersAsRows(panel) { return [Bar(label: text.title(panel), women: women(ofRows: panel, columns))] }
    let named = columns.firstIndex { $0.term == "women" }
    let split = columns.indices.filter { columns[$0].code?.dimension == .gender && columns[$0].isAdditive }
    return panel.rows.map { row in
      if let named {
        let cell = named < row.cells.count ? row.cells[named] : nil
        return Bar(label: text.label(row), women: cell.flatMap { ChartData.share($0) == nil ? nil : $0 })
      }
      let amounts = split.filter { $0 < row.cells.count }.map { (columns[$0].code?.code ?? "", row.cells[$0]) }
      return Bar(label: text.label(row), women: women(of: amounts))
    }
  }

  private static func hasGendersAsRows(_ panel: TablePanel) -> Bool {
    panel.rows.contains { $0.labels.contains { $0.dimension == .gender } }
  }

  /// Rows that are genders: the first column of amounts, else of shares, holds what each has.
  private static func women(ofRows panel: TablePanel, _ columns: [TableColumn]) -> Cell? {
    let column = columns.firstIndex { column in
      if case .amount = column.quantity { column.code == nil } else { column.quantity == .share }
    }
    guard let column else { return nil }
    let amounts = panel.rows.compactMap { row -> (String, Cell)? in
      guard let label = row.labels.first(where: { $0.dimension == .gender }), column < row.cells.count else {
        return nil
      }
      return (label.code, row.cells[column])
    }
    return women(of: amounts)
  }

  /// Women's amount of the amounts of women, men and other.
  private static func women(of amounts: [(code: String, cell: Cell)]) -> Cell? {
    var seen: Set<String> = []
    var (women, known) = (Int64(0), Int64(0))
    for (code, cell) in amounts where [Gender.female, .male, .other].map(\.name).contains(code) {
      // A split has amounts and shares by code; the first of them is enough.
      guard seen.insert(code).inserted else { continue }
      guard let amount = amount(cell) else { return nil }
      known = known.addingReportingOverflow(amount).partialValue
      if code == Gender.female.name { women = amount }
    }
    return Ratio(women, known).map(Cell.share)
  }

  private static func amount(_ cell: Cell?) -> Int64? {
    switch cell {
    case .amount(let amount): amount
    case .count(let count): count
    case .share(let ratio): ratio.numerator
    default: nil
    }
  }
}
