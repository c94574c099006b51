internal import ArgumentParser
internal import Pipeline

/// Options of every command that reads a corpus.
struct CommonOptions: ParsableArguments {
  @OptionGroup var files: EncodingOption

  @OptionGroup var run: RunOptions

  var encoding: CorpusEncoding? { files.encoding }

<<<<<<< ours
  var context: RunContext { run.context }
=======
  var context: RunContext { CommonOptions.context(threads: threads, verbose: verbose) }

  static func context(threads: Int, verbose: Bool) -> RunContext {
    var logger = Logger(label: "qamtu", factory: { StreamLogHandler.standardError(label: $0) })
    logger.logLevel = verbose ? .debug : .notice
    return RunContext(logger: logger, threads: threads)
  }
>>>>>>> theirs
}
