internal import CoverageModel

/// Holds the rows of a panel against the table's benchmark.
struct BenchmarkTest {
  private let index: CorpusIndex
  private let benchmark: Benchmark?

  init(index: CorpusIndex, spec: TableSpec) {
    self.index = index
    benchmark = spec.benchmark.flatMap { id in index.codebook.benchmarks.first { $0.id == id } }
  }

  /// Fills in the lines' benchmark figures. `actors` are the ids of the lines' actors, in the same order.
  func test(_ lines: inout [LineFigures], actors: [String]) {
    guard let benchmark else { return }
    if case .minimum(let amounts) = benchmark.kind {
      for line in lines.indices {
        guard let minimum = amounts[actors[line]] else { continue }
        let missing = max(0, minimum - lines[line].amount)
        lines[line].benchmark = BenchmarkFigures(
          share: nil, deviation: Ratio(lines[line].amount - minimum, minimum), owed: missing, passes: missing == 0)
      }
      return
    }
    let weights = BenchmarkVector.weights(benchmark, codebook: index.codebook, actors: actors)
    let amounts = lines.map(\.amount)
    let debts = CatchUp.debts(amounts: amounts, weights: weights)
    let total = amounts.reduce(0, +)
    for line in lines.indices where weights.weights[line] > 0 {
      let deviation = DeviationTest.relativeDeviation(
        amount: amounts[line], total: total, weight: weights.weights[line], of: weights.total)
      lines[line].benchmark = BenchmarkFigures(
        share: Ratio(weights.weights[line], weights.total), deviation: deviation, owed: debts?[line],
        passes: benchmark.tolerance.flatMap { tolerance in deviation.map { DeviationTest.passes($0, tolerance: tolerance) } })
    }
  }
}
