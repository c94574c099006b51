internal import CoverageModel

/// I31: the standard error of the share over programme-days, in percentage points, and the number of programme-days.
struct StandardErrorColumns: ColumnGroup {
  /// Decimals of a standard error, one more than those of the share.
  private static let decimals = 2

  let floor: ReportingFloor

  var columns: [TableColumn] {
    [
      TableColumn(id: "standard-error", term: "standard-error", quantity: .number, isAdditive: false),
      TableColumn(id: "programme-days", term: "programme-days", quantity: .count, isAdditive: false),
    ]
  }

  func cells(_ line: LineFigures) -> [Cell] {
    if let reason = floor.reason(line) { return columns.map { _ in .undefined(reason) } }
    if line.denominator == 0 { return columns.map { _ in .undefined(.emptyDenominator) } }
    switch line.sampled {
    case .failure(let reason): return columns.map { _ in .undefined(reason) }
    case .success(let ratio):
      return [
        .number(ratio.standardError * 100, decimals: StandardErrorColumns.decimals), .count(Int64(ratio.clusters)),
      ]
    }
  }
}
