internal import ArgumentParser
internal import Pipeline

/// Options of every command that reads a corpus.
struct CommonOptions: ParsableArguments {
  @OptionGroup var files: EncodingOption

  @OptionGroup var run: RunOptions

  var encoding: CorpusEncoding? { files.encoding }

  var context: RunContext { run.context }
}
