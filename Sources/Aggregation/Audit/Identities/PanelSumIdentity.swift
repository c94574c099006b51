internal import CoverageModel

/// The rows of an additive column add up to the panel's total. In a column of items, where one item can stand in several rows, no
/// row is larger than the total and the total not larger than the sum.
struct PanelSumIdentity {
  private let table: ShareTable

  init(_ table: ShareTable) { self.table = table }

  func failures() -> [ShareTableFailure] {
    table.panels.flatMap { panel in
      table.columns.indices.flatMap { column in
        table.columns[column].isAdditive ? sum(panel, column) : bounds(panel, column)
      }
    }
  }

  private func sum(_ panel: TablePanel, _ column: Int) -> [ShareTableFailure] {
    guard panel.total.indices.contains(column) else { return [] }
    if let total = panel.total[column].integer {
      let cells = panel.rows.compactMap { $0.cells[column].integer }
      // An undefined cell makes the sum unknown, not zero.
      guard cells.count == panel.rows.count else { return [] }
      let sum = cells.reduce(Int128(0)) { $0 + Int128($1) }
      return sum == Int128(total) ? [] : [failure("row-sum", panel, column, found: "\(total)", expected: "\(sum)")]
    }
    guard let total = panel.total[column].ratio else { return [] }
    let ratios = panel.rows.compactMap { $0.cells[column].ratio }
    guard ratios.count == panel.rows.count, ratios.allSatisfy({ $0.denominator == total.denominator }) else {
      return []
    }
    let sum = ratios.reduce(Int128(0)) { $0 + Int128($1.numerator) }
    return sum == Int128(total.numerator)
      ? [] : [failure("row-sum", panel, column, found: "\(total.numerator)", expected: "\(sum)")]
  }

  private func bounds(_ panel: TablePanel, _ column: Int) -> [ShareTableFailure] {
    guard panel.total.indices.contains(column), let total = panel.total[column].integer else { return [] }
    let cells = panel.rows.compactMap { $0.cells[column].integer }
    guard cells.count == panel.rows.count, !cells.isEmpty else { return [] }
    let sum = cells.reduce(Int128(0)) { $0 + Int128($1) }
    var failures: [ShareTableFailure] = []
    if Int128(total) > sum {
      failures.append(failure("items-within-sum", panel, column, found: "\(total)", expected: "at most \(sum)"))
    }
    for (row, value) in zip(panel.rows, cells) where value > total {
      failures.append(
        table.failure(
          "items-within-total", panel, TablePanel.name(row.labels), table.columns[column].id, found: "\(value)",
          expected: "at most \(total)"))
    }
    return failures
  }

  private func failure(
    _ identity: String, _ panel: TablePanel, _ column: Int, found: String, expected: String
  ) -> ShareTableFailure {
    table.failure(identity, panel, "total", table.columns[column].id, found: found, expected: expected)
  }
}
