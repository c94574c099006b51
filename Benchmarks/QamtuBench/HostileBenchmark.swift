internal import CoverageModel
internal import Extraction
internal import TestSupport

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Measures what pages cost that are made to exhaust their reader, each in a process of its own.
///
/// A kind of page misses when the page, or one of a tenth of its size, takes more than a second of processor time for ten
/// megabytes, or when the process grows by more than forty times the page; what every page costs is not counted.
struct HostileBenchmark {
  /// Bytes of a page.
  let size: Int

  private static let secondsPerTenMegabytes = 1.0
  private static let memoryFactor = 40.0
  /// Seconds that a small page may take, for the tags that the guard lets through.
  private static let freeSeconds = 0.3
  /// A process that takes longer is ended.
  private static let mostSeconds: UInt = 60
  private static let titleWidth = 44

  /// Measures the cases whose names hold `part` and prints a line for each.
  func run(part: String) {
    print(line("seconds of processor time for 10 MB, peak memory", "at 1/10", "whole", "memory", "outcome"))
    var missed: [String] = []
    let cases = HostilePage.all.filter { part.isEmpty || $0.name.contains(part) }
    for page in cases where !isWithinBounds(page) { missed.append(page.name) }
    print("\(cases.count) kinds of pages, \(missed.count) beyond the bounds")
    for name in missed { print("  \(name)") }
  }

  /// Measures one case, in a process started for it.
  func measure(name: String) {
    limitProcessorTime()
    guard let page = HostilePage.all.first(where: { $0.name == name }) else { exit(2) }
    // The first page pays for the tables that all share.
    _ = PageExtractor().extract(PageInput(id: "first", bytes: Array("<p>One.</p>".utf8)))
    let before = Stopwatch().read().peakBytes
    let small = extract(page, size / 10)
    let whole = extract(page, size)
    let memory = Double(Stopwatch().read().peakBytes - before) / Double(whole.bytes)
    let isWithin =
      small.seconds <= max(HostileBenchmark.freeSeconds, allowance(small.bytes))
      && whole.seconds <= max(HostileBenchmark.freeSeconds, allowance(whole.bytes))
      && memory <= HostileBenchmark.memoryFactor
    print(
      line(
        name, rounded(small.seconds / allowance(small.bytes)), rounded(whole.seconds / allowance(whole.bytes)),
        rounded(memory) + " x", whole.outcome + (isWithin ? "" : "  MISSES")))
    exit(isWithin ? 0 : 1)
  }

  private func allowance(_ bytes: Int) -> Double { Double(bytes) / 1e7 * HostileBenchmark.secondsPerTenMegabytes }

  private func extract(_ page: HostilePage, _ size: Int) -> (seconds: Double, bytes: Int, outcome: String) {
    let input = PageInput(id: "hostile", bytes: page.bytes(size), contentType: page.contentType)
    let watch = Stopwatch()
    let extraction = PageExtractor().extract(input)
    let seconds = watch.read().cpu
    // Bytes, because a string looks for whole characters and counts flags back to the first.
    let sign = Array(HostilePage.sign.utf8)
    let isRead = extraction.blocks.contains { block in
      block.text.utf8.count >= sign.count && Array(block.text.utf8).firstRange(of: sign) != nil
    }
    return (seconds, input.bytes.count, extraction.document.outcome.code + (isRead ? ", text read" : ""))
  }

  private func isWithinBounds(_ page: HostilePage) -> Bool {
    fflush(nil)
    let words = [CommandLine.arguments[0], "hostile-case", page.name, String(size)]
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) }
    arguments.append(nil)
    defer { for argument in arguments { free(argument) } }
    var process: pid_t = 0
    var none: [UnsafeMutablePointer<CChar>?] = [nil]
    guard posix_spawn(&process, CommandLine.arguments[0], nil, nil, &arguments, &none) == 0 else { return false }
    var status: Int32 = 0
    waitpid(process, &status, 0)
    if status != 0, status != 0x100 { print(line(page.name, "", "", "", "ended by signal \(status & 0x7F)  MISSES")) }
    return status == 0
  }

  private func limitProcessorTime() {
    var limit = rlimit()
    limit.rlim_cur = rlim_t(HostileBenchmark.mostSeconds)
    limit.rlim_max = rlim_t(HostileBenchmark.mostSeconds)
    #if canImport(Glibc)
      setrlimit(__rlimit_resource_t(RLIMIT_CPU.rawValue), &limit)
    #else
      setrlimit(RLIMIT_CPU, &limit)
    #endif
  }

  private func line(_ name: String, _ columns: String...) -> String {
    let shown = String(name.prefix(HostileBenchmark.titleWidth))
    return shown + String(repeating: " ", count: HostileBenchmark.titleWidth + 2 - shown.count)
      + columns.dropLast().map { String(repeating: " ", count: max(0, 9 - $0.count)) + $0 }.joined() + "  "
      + (columns.last ?? "")
  }

  private func rounded(_ value: Double) -> String { String((value * 100).rounded() / 100) }
}
