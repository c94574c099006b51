internal import Dispatch
internal import Extraction

/// Measures extraction with all metadata on pages in memory: against libxml2 alone on the same bytes in turns, with two
/// threads against one, and over many pages for the memory.
struct ExtractBenchmark {
  private let pages: BenchmarkPages
  private let extractor = PageExtractor()

  init(list: String) throws { pages = try BenchmarkPages(list: list) }

  /// Processor time against libxml2's on one thread; a ratio of 1 is the speed of libxml2 alone.
  func ratios(turns: Int = 7) -> String {
    warmUp()
    var alone: [Double] = []
    var ours: [Double] = []
    for _ in 0..<turns {
      let parsing = Stopwatch()
      for page in pages.pages { ParserAlone.parse(page.bytes) }
      alone.append(parsing.read().cpu)
      let extracting = Stopwatch()
      for page in pages.pages { _ = extractor.extract(page) }
      ours.append(extracting.read().cpu)
    }
    let best = (ours.min() ?? 0) / (alone.min() ?? 1)
    let each = zip(ours, alone).map { $0 / $1 }.sorted()
    return """
      {"task": "extract", "pages": \(pages.pages.count), "bytes": \(pages.bytes), "libxml2_cpu": \(alone.min() ?? 0), \
      "cpu": \(ours.min() ?? 0), "ratio_best": \(best), "ratio_median": \(each[each.count / 2])}
      """
  }

  /// Wall time of one thread against that of two, in turns; and their processor time, which on a machine that has other
  /// work to do says better what the threads cost one another.
  func threads(turns: Int = 5) -> String {
    warmUp()
    var walls: [Int: [Double]] = [:]
    var cpus: [Int: [Double]] = [:]
    for _ in 0..<turns {
      for threads in 1...2 {
        let watch = Stopwatch()
        extractAll(threads: threads)
        let time = watch.read()
        walls[threads, default: []].append(time.wall)
        cpus[threads, default: []].append(time.cpu)
      }
    }
    let each = zip(walls[1] ?? [], walls[2] ?? []).map { $0 / $1 }.sorted()
    let best = (walls[1]?.min() ?? 0) / (walls[2]?.min() ?? 1)
    let cpu = (cpus[2]?.min() ?? 0) / (cpus[1]?.min() ?? 1)
    return """
      {"task": "extract-threads", "wall_1": \(walls[1]?.min() ?? 0), "wall_2": \(walls[2]?.min() ?? 0), \
      "speedup_best": \(best), "speedup_median": \(each[each.count / 2]), "cpu_ratio": \(cpu)}
      """
  }

  /// The largest memory of the process after a tenth, a half and all of so many extractions; the pages themselves are in it.
  func memory(extractions: Int = 100_000) -> String {
    var peaks: [String] = []
    for number in 1...extractions {
      _ = extractor.extract(pages.pages[number % pages.pages.count])
      if [extractions / 10, extractions / 2, extractions].contains(number) {
        peaks.append("\"peak_after_\(number)\": \(Stopwatch().read().peakBytes)")
      }
    }
    return "{\"task\": \"extract-memory\", \"page_bytes\": \(pages.bytes), " + peaks.joined(separator: ", ") + "}"
  }

  /// All that extraction says of each page, a line a page, so that two builds can be compared.
  func documents(_ write: (String) -> Void) {
    for page in pages.pages { write(String(reflecting: extractor.extract(page))) }
  }

  private func warmUp() {
    for page in pages.pages.prefix(200) {
      ParserAlone.parse(page.bytes)
      _ = extractor.extract(page)
    }
  }

  private func extractAll(threads: Int) {
    let (pages, extractor) = (pages.pages, extractor)
    DispatchQueue.concurrentPerform(iterations: threads) { thread in
      for number in stride(from: thread, to: pages.count, by: threads) { _ = extractor.extract(pages[number]) }
    }
  }
}
