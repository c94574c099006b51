internal import CoverageModel

/// The mean shares of the rows add up to the mean share of the total, within the digits that a mean keeps.
struct MeanPanelIdentity {
  private let table: ShareTable
  /// A mean is cut at 36 decimals, and so is each of the outlets' shares in it; a row is off by fewer than this many last digits.
  private static let slack = 1_000_000

  init(_ table: ShareTable) { self.table = table }

  func failures() -> [ShareTableFailure] {
    table.panels.filter { $0.pooling == .equalOutlet || $0.pooling == .reachWeighted }.flatMap { panel in
      table.columns.indices.compactMap { failure(panel, $0) }
    }
  }

  private func failure(_ panel: TablePanel, _ column: Int) -> ShareTableFailure? {
    guard table.columns[column].isAdditive, panel.total.indices.contains(column),
      let total = panel.total[column].meanShare
    else {
      return nil
    }
    let means = panel.rows.compactMap { $0.cells[column].meanShare }
    guard means.count == panel.rows.count else { return nil }
    var sum: UInt128 = 0
    for mean in means {
      let (next, overflow) = sum.addingReportingOverflow(mean.parts)
      guard !overflow else { return failure(panel, column, found: "more than every share together can be") }
      sum = next
    }
    let gap = max(sum, total.parts) - min(sum, total.parts)
    guard gap > UInt128(MeanPanelIdentity.slack) else { return nil }
    return failure(panel, column, found: DecimalText.percent(total, decimals: 6) + " %")
  }

  private func failure(_ panel: TablePanel, _ column: Int, found: String) -> ShareTableFailure {
    table.failure(
      "mean-sum", panel, "total", table.columns[column].id, found: found, expected: "the sum of the rows' means")
  }
}
