internal import Aggregation
internal import Containers
internal import CoverageModel
internal import Interchange

/// The outlet × actor × tone × gender table of sums and counts over a corpus that is already in memory.
struct TallyBenchmark {
  private static let runs = 7

  /// The best of several runs after reading, and as a second line what the index that all tables share cost once.
  func run(file: String) -> [BenchmarkResult] {
    let codebook = BenchmarkCodebook.make()
    let reading = CorpusReader(codebook: codebook).read(
      name: "benchmark", files: [CorpusFile(name: "attributions.csv", source: .path(file))])
    guard let corpus = reading.corpus else {
      for finding in reading.findings.prefix(3) { print(finding) }
      return []
    }
    let indexing = Stopwatch()
    let aggregator = Aggregator(codebook: codebook, corpus: corpus, threads: 2)
    let indexed = indexing.read()
    let spec = TableSpec(id: "benchmark", title: LocalizedText([:]), measure: .airtime)
    var best: Stopwatch.Reading?
    var sum: Int64 = 0
    for _ in 0..<TallyBenchmark.runs {
      let watch = Stopwatch()
      guard let rows = try? aggregator.tally(by: [.outlet, .actor, .tone, .gender], spec: spec) else { return [] }
      let time = watch.read()
      sum = rows.reduce(0) { $0 + $1.amount }
      if time.wall < best?.wall ?? .infinity { best = time }
    }
    guard let best else { return [] }
    return [("tally", best), ("index", indexed)].map { task, time in
      BenchmarkResult(
        task: task, rows: corpus.attributions.count, items: corpus.items.count, sum: sum,
        findings: reading.findings.count, digest: "", time: time)
    }
  }
}
