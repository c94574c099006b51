internal import Containers
internal import CoverageModel
internal import Interchange

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Makes a large flat corpus and measures how it is read.
///
///     qamtu-bench generate ROWS FILE
///     qamtu-bench read FILE [table] [no-digest] [plain] [threads=N]
///     qamtu-bench tally FILE
///     qamtu-bench fields LIST
///     qamtu-bench hostile [PART-OF-NAME [BYTES]]
///     qamtu-bench extract LIST [TURNS | threads | memory | documents]
///     qamtu-bench mentions TEXT
///     qamtu-bench reliability CODES CODERS CATEGORIES METRIC alpha|linearised|jackknife|bootstrap COUNT
///     qamtu-bench timelines SEGMENTS LENGTH
///     qamtu-bench coverage [RUNS]
///     qamtu-bench warc FILE
///     qamtu-bench warc-generate BYTES FILE PAGE.html.gz...
@main
enum QamtuBench {
  static func main() {
    do {
      try run(Array(CommandLine.arguments.dropFirst()))
    } catch {
      // An error that leaves main is a trap with a page of registers.
      print("qamtu-bench: \(error)")
      exit(1)
    }
  }

  private static func run(_ arguments: [String]) throws {
    switch arguments.first {
    case "generate":
      guard arguments.count == 3, let rows = Int(arguments[1]) else { return usage() }
      try FlatCorpusGenerator(seed: 20_230_319).write(rows: rows, to: arguments[2])
    case "read":
      guard arguments.count >= 2 else { return usage() }
      print(ReadBenchmark(flags: Set(arguments.dropFirst(2))).run(file: arguments[1]).json)
    case "tally":
      guard arguments.count == 2 else { return usage() }
      for result in TallyBenchmark().run(file: arguments[1]) { print(result.json) }
    case "fields":
      guard arguments.count == 2 else { return usage() }
      try FieldsBenchmark(list: arguments[1]).run { print($0) }
    case "hostile":
      HostileBenchmark(size: arguments.dropFirst(2).first.flatMap { Int($0) } ?? 10_000_000)
        .run(part: arguments.dropFirst().first ?? "")
    case "hostile-case":
      guard arguments.count == 3, let size = Int(arguments[2]) else { return usage() }
      HostileBenchmark(size: size).measure(name: arguments[1])
    case "extract":
      guard (2...3).contains(arguments.count) else { return usage() }
      try extract(list: arguments[1], part: arguments.count > 2 ? arguments[2] : "")
    case "mentions":
      guard arguments.count == 2 else { return usage() }
      try MentionBenchmark(file: arguments[1]).run()
    case "timelines":
      guard arguments.count == 3, let length = Int64(arguments[2]) else { return usage() }
      try TimelineBenchmark(file: arguments[1], length: length).run()
    case "coverage":
      guard arguments.count <= 2 else { return usage() }
      CoverageBenchmark(runs: arguments.dropFirst().first.flatMap { Int($0) } ?? 2000).run()
    case "reliability":
      guard arguments.count == 7, let coders = Int(arguments[2]), let categories = Int(arguments[3]),
        let count = Int(arguments[6])
      else { return usage() }
      try ReliabilityBenchmark(file: arguments[1], coders: coders, categories: categories, metric: arguments[4])
        .run(arguments[5], count: count)
    case "warc":
      guard arguments.count == 2 else { return usage() }
      print(try WARCBenchmark().run(file: arguments[1]))
    case "warc-generate":
      guard arguments.count >= 4, let bytes = Int(arguments[1]) else { return usage() }
      try WARCBenchmark().write(pages: Array(arguments[3...]), bytes: bytes, to: arguments[2])
    default: usage()
    }
  }

  private static func extract(list: String, part: String) throws {
    let benchmark = try ExtractBenchmark(list: list)
    switch part {
    case "": for line in [benchmark.ratios(), benchmark.threads(), benchmark.memory()] { print(line) }
    case "threads": print(benchmark.threads())
    case "memory": print(benchmark.memory())
    case "documents": benchmark.documents { print($0) }
    default: print(benchmark.ratios(turns: max(1, Int(part) ?? 7)))
    }
  }

  private static func usage() {
    print(
      """
      usage: qamtu-bench generate ROWS FILE | read FILE [table] [no-digest] [plain] [threads=N] | tally FILE
             | fields LIST | extract LIST [TURNS | threads | memory | documents] | hostile [PART-OF-NAME [BYTES]]
             | mentions TEXT
             | reliability CODES CODERS CATEGORIES METRIC alpha|linearised|jackknife|bootstrap COUNT | timelines SEGMENTS LENGTH | coverage [RUNS]
             | warc FILE | warc-generate BYTES FILE PAGE.html.gz...
      """)
  }
}
