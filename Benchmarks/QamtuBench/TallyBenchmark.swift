internal import Containers
internal import CoverageModel
internal import Interchange

/// Adds up outlet × actor × tone × gender over columns that are already in memory.
///
/// The sums here are a plain loop over the columns, as a floor for whatever the tables do.
struct TallyBenchmark {
  func run(file: String) -> BenchmarkResult {
    let reading = CorpusReader(codebook: BenchmarkCodebook.make()).read(
      name: "benchmark", files: [CorpusFile(name: "attributions.csv", source: .path(file))])
    guard let corpus = reading.corpus else {
      for finding in reading.findings.prefix(3) { print(finding) }
      return BenchmarkResult(
        task: "tally", rows: 0, items: 0, sum: 0, findings: reading.findings.count, digest: "", time: Stopwatch().read()
      )
    }
    let watch = Stopwatch()
    let sums = tally(corpus)
    let time = watch.read()
    return BenchmarkResult(
      task: "tally", rows: corpus.attributions.count, items: corpus.items.count, sum: sums.reduce(0, +),
      findings: reading.findings.count, digest: "", time: time)
  }

  /// Milliseconds by outlet, actor, tone and gender, the last varying fastest.
  private func tally(_ corpus: Corpus) -> [Int64] {
    let rows = corpus.attributions
    let actors = BenchmarkCodebook.actorCount
    let genders = Gender.allCases.count
    var sums = [Int64](repeating: 0, count: BenchmarkCodebook.outletCount * actors * Tone.codeCount * genders)
    for row in 0..<rows.count {
      let outlet = Int(corpus.items.outlet[Int(rows.item[row])])
      let cell = ((outlet * actors + Int(rows.actor[row])) * Tone.codeCount + Int(rows.tone[row])) * genders
      sums[cell + Int(rows.gender[row])] += Int64(rows.measure[row])
    }
    return sums
  }
}
