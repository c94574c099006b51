internal import ArgumentParser
internal import Foundation
internal import Logging
internal import Pipeline

/// Options of every command that reads a corpus.
struct CommonOptions: ParsableArguments {
  @Option(name: .long, help: "Threads to use. Changes the speed and nothing else.")
  var threads: Int = min(8, ProcessInfo.processInfo.activeProcessorCount)

  @Option(
    name: .customLong("encoding"),
    help:
      "The encoding of all files of the corpus, when it is recognised wrongly: \(CorpusEncoding.names.joined(separator: ", "))."
  )
  var encodingName: String?

  var encoding: CorpusEncoding? { encodingName.flatMap(CorpusEncoding.init) }

  @Flag(name: [.short, .long], help: "Say on standard error what is being done.")
  var verbose = false

  func validate() throws {
    guard encodingName == nil || encoding != nil else {
      throw ValidationError("--encoding takes one of \(CorpusEncoding.names.joined(separator: ", "))")
    }
    guard (1...256).contains(threads) else { throw ValidationError("--threads takes a number from 1 to 256") }
  }

  var context: RunContext {
    var logger = Logger(label: "qamtu", factory: { StreamLogHandler.standardError(label: $0) })
    logger.logLevel = verbose ? .debug : .notice
    return RunContext(logger: logger, threads: threads)
  }
}
