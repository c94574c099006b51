internal import ArgumentParser
internal import Pipeline

/// Options of every command that reads a corpus.
struct CommonOptions: ParsableArguments {
  @OptionGroup var files: EncodingOption

  @Flag(
    inversion: .prefixedNo, help: "Extract the captured pages in the corpus's folder pages, and count by their text.")
  var pages = true

  @OptionGroup var run: RunOptions

  var encoding: CorpusEncoding? { files.encoding }

  var context: RunContext { run.context }
}
