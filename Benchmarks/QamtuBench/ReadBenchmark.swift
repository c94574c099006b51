internal import Aggregation
internal import Containers
internal import CoverageModel
internal import Interchange

/// Reads a flat file with every row checked, and makes the outlet × actor × tone × gender table when asked.
struct ReadBenchmark {
  private let options: CorpusReadingOptions
  private let makesTable: Bool

  init(flags: Set<String>) {
    var options = CorpusReadingOptions()
    options.digest = !flags.contains("no-digest")
    options.plainOnly = flags.contains("plain")
    for flag in flags {
      let parts = flag.split(separator: "=")
      if parts.count == 2, parts[0] == "threads", let threads = Int(parts[1]) { options.threads = threads }
      if parts.count == 2, parts[0] == "block", let bytes = Int(parts[1]) { options.blockBytes = bytes }
    }
    self.options = options
    makesTable = flags.contains("table")
  }

  func run(file: String) -> BenchmarkResult {
    let watch = Stopwatch()
    let codebook = BenchmarkCodebook.make()
    let reading = CorpusReader(codebook: codebook, options: options).read(
      name: "benchmark", files: [CorpusFile(name: "attributions.csv", source: .path(file))])
    if makesTable, let corpus = reading.corpus {
      let spec = TableSpec(id: "benchmark", title: LocalizedText([:]), measure: .airtime)
      let aggregator = Aggregator(codebook: codebook, corpus: corpus, threads: options.threads)
      let rows = try? aggregator.tally(by: [.outlet, .actor, .tone, .gender], spec: spec)
      guard rows?.reduce(0, { $0 + $1.amount }) == corpus.attributions.measure.reduce(0, { $0 + Int64($1) }) else {
        print("the table does not hold what was read")
        return BenchmarkResult(
          task: "table", rows: 0, items: 0, sum: 0, findings: 0, digest: "", time: watch.read())
      }
    }
    let time = watch.read()
    for finding in reading.findings.prefix(3) where reading.corpus == nil { print(finding) }
    let measures = reading.corpus?.attributions.measure ?? []
    return BenchmarkResult(
      task: makesTable ? "table" : "read", rows: measures.count, items: reading.corpus?.items.count ?? 0,
      sum: measures.reduce(0) { $0 + Int64($1) }, findings: reading.findings.count,
      digest: reading.corpus?.inputs.first?.digest ?? "", time: time)
  }
}
