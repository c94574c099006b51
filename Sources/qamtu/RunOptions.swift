internal import ArgumentParser
internal import Foundation
internal import Logging
internal import Pipeline

/// Options of every command that does long work.
struct RunOptions: ParsableArguments {
  @Option(name: .long, help: "Threads to use. Changes the speed and nothing else.")
  var threads: Int = min(8, ProcessInfo.processInfo.activeProcessorCount)

  @Flag(name: [.short, .long], help: "Say on standard error what is being done.")
  var verbose = false

  func validate() throws {
    guard (1...256).contains(threads) else { throw ValidationError("--threads takes a number from 1 to 256") }
  }

  var context: RunContext { RunOptions.context(threads: threads, verbose: verbose) }

  static func context(threads: Int, verbose: Bool) -> RunContext {
    var logger = Logger(label: "qamtu", factory: { StreamLogHandler.standardError(label: $0) })
    logger.logLevel = verbose ? .debug : .notice
    return RunContext(logger: logger, threads: threads)
  }
}
