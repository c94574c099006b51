internal import CoverageModel

/// I23-I25: the benchmark share, the deviation from it, what is owed, and the verdict.
struct BenchmarkColumns: ColumnGroup {
  let measure: Measure

  var columns: [TableColumn] {
    [
      TableColumn(id: "benchmark", term: "benchmark", quantity: .shareOf("benchmark"), isAdditive: false),
      TableColumn(id: "deviation", term: "deviation", quantity: .deviation, isAdditive: false),
      TableColumn(id: "owed", term: "owed", quantity: .amount(measure), isAdditive: true),
      TableColumn(id: "verdict", term: "verdict", quantity: .word, isAdditive: false),
    ]
  }

  func cells(_ line: LineFigures) -> [Cell] {
    if let reason = line.undefined { return columns.map { _ in .undefined(reason) } }
    guard let benchmark = line.benchmark else { return columns.map { _ in .undefined(.noReference) } }
    return [
      benchmark.share.map(Cell.share) ?? .undefined(.notApplicable),
      benchmark.deviation.map(Cell.deviation) ?? .undefined(.emptyDenominator),
      benchmark.owed.map(Cell.amount) ?? .undefined(.emptyDenominator),
      benchmark.passes.map { .word($0 ? "pass" : "fail") } ?? .undefined(.noReference),
    ]
  }
}
