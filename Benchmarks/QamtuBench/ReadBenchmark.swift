internal import Containers
internal import CoverageModel
internal import Interchange

/// Reads a flat file with every row checked.
struct ReadBenchmark {
  let options: CorpusReadingOptions

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
  }

  func run(file: String) -> BenchmarkResult {
    let watch = Stopwatch()
    let reading = CorpusReader(codebook: BenchmarkCodebook.make(), options: options).read(
      name: "benchmark", files: [CorpusFile(name: "attributions.csv", source: .path(file))])
    let time = watch.read()
    for finding in reading.findings.prefix(3) where reading.corpus == nil { print(finding) }
    let measures = reading.corpus?.attributions.measure ?? []
    return BenchmarkResult(
      task: "read", rows: measures.count, items: reading.corpus?.items.count ?? 0,
      sum: measures.reduce(0) { $0 + Int64($1) }, findings: reading.findings.count,
      digest: reading.corpus?.inputs.first?.digest ?? "", time: time)
  }
}
