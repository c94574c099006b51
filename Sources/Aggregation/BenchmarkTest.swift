internal import CoverageModel

/// Holds the rows of a panel against the table's benchmark.
struct BenchmarkTest {
  private let benchmark: Benchmark?
  /// The ids of those whose shares the benchmark is about: the contestants of its race, or everybody.
  private let contestants: Set<String>?
  /// Whether the table looks at what the law tests: its window of accumulation, and its day-parts apart.
  private let isLegalTest: Bool

  init(index: CorpusIndex, spec: TableSpec) {
    benchmark = spec.benchmark.flatMap { id in index.codebook.benchmarks.first { $0.id == id } }
    contestants = benchmark?.race.map { index.contestants(of: $0, spec: spec) }
    let separatesDayParts = (spec.panels + spec.rows + spec.filters.map(\.dimension)).contains(.dayPart)
    isLegalTest =
      (benchmark?.accumulation == nil || benchmark?.accumulation == spec.period)
      && (benchmark?.dayParts.isEmpty ?? true || separatesDayParts)
  }

  /// The positions of the rows that the benchmark is about.
  func compared(_ actors: [String]) -> [Int] {
    actors.indices.filter { contestants?.contains(actors[$0]) ?? true }
  }

  /// The weights for the rows that the benchmark is about; nil for a minimum, or when it names others.
  func weights(_ actors: [String]) -> BenchmarkWeights? {
    guard let benchmark else { return nil }
    return try? BenchmarkWeights.of(benchmark, contestants: compared(actors).map { actors[$0] }).get()
  }

  /// The minimum of each actor, zero for none; nil for a benchmark of shares.
  func minima(_ actors: [String]) -> [Int64]? {
    guard case .minimum(let amounts) = benchmark?.kind else { return nil }
    return actors.map { amounts[$0] ?? 0 }
  }

  /// The groups of a quota; nil for a benchmark of another kind.
  var quotas: [Benchmark.Group]? {
    if case .groupQuota(let groups) = benchmark?.kind { groups } else { nil }
  }

  /// Fills in the lines' benchmark figures. `actors` are the ids of the lines' actors, in the same order.
  func test(_ lines: inout [LineFigures], actors: [String]) {
    guard let benchmark else { return }
    if let minima = minima(actors) {
      let test = MinimumTest(lines.map(\.amount), minima: minima)
      let passes = test.passes
      for line in lines.indices where minima[line] > 0 {
        lines[line].benchmark = BenchmarkFigures(
          share: nil, deviation: Ratio(lines[line].amount - minima[line], minima[line]), owed: test.shortfalls[line],
          passes: passes[line])
      }
      return
    }
    guard let weights = weights(actors) else { return }
    let positions = compared(actors)
    let amounts = positions.map { lines[$0].amount }
    // A result that is undefined leaves its cells undefined, whatever the reason.
    let deviations = try? RelativeDeviation.of(amounts, against: weights).get()
    let debts = try? CatchUp.of(amounts, against: weights).get().debts
    let verdicts = try? benchmark.tolerance.map {
      try DeviationTest.passes(amounts, against: weights, tolerance: $0).get()
    }
    for (place, line) in positions.enumerated() {
      lines[line].benchmark = BenchmarkFigures(
        share: weights.share(at: place), deviation: deviations?[place], owed: debts?[place],
        passes: isLegalTest ? verdicts?[place] : nil)
    }
  }
}
