package import CoverageModel

extension ShareTable {
  /// The cell of a row (by the code of its first label) in the panel with this outlet or pooling.
  package func cell(_ panel: String, _ row: String, _ column: String) -> Cell? {
    guard let position = columnIndex(column), let panel = self.panel(panel) else { return nil }
    return panel.rows.first { $0.labels.first?.code == row }?.cells[position]
  }

  /// The cell of the total line.
  package func total(_ panel: String, _ column: String) -> Cell? {
    guard let position = columnIndex(column), let panel = self.panel(panel) else { return nil }
    return panel.total[position]
  }

  /// The amount in a cell, nil when it is not an amount.
  package func amount(_ panel: String, _ row: String, _ column: String = "amount") -> Int64? {
    if case .amount(let amount) = cell(panel, row, column) { amount } else { nil }
  }

  /// The share in a cell, nil when it is not a share.
  package func share(_ panel: String, _ row: String, _ column: String = "share") -> Ratio? {
    if case .share(let ratio) = cell(panel, row, column) { ratio } else { nil }
  }

  /// The panel whose first label has this code; `pooled`, `equal-outlet` and `reach-weighted` name the pooled ones, "" the only one.
  package func panel(_ code: String) -> TablePanel? {
    panels.first { ($0.pooling?.rawValue ?? $0.labels.first?.code ?? "") == code }
  }
}
