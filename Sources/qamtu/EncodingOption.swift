internal import ArgumentParser
internal import Pipeline

/// `--encoding`, of every command that reads tables.
struct EncodingOption: ParsableArguments {
  @Option(
    name: .customLong("encoding"),
    help: """
      The encoding of the files, when it is recognised wrongly: \
      \(CorpusEncoding.names.joined(separator: ", ")).
      """, completion: .list(CorpusEncoding.names))
  var name: String?

  var encoding: CorpusEncoding? { name.flatMap(CorpusEncoding.init) }

  func validate() throws {
    guard name == nil || encoding != nil else {
      throw ValidationError("--encoding takes one of \(CorpusEncoding.names.joined(separator: ", "))")
    }
  }
}
