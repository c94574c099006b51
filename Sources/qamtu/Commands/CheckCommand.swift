internal import ArgumentParser
internal import CoverageModel
internal import Pipeline

/// `qamtu check`: everything that is wrong with a codebook and a corpus, at once.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Say everything that is wrong with a codebook, and with a corpus coded with it.",
    discussion: """
      Examples:
        qamtu check codebooks/kazakhstan-2023.yaml
        qamtu check codebooks/kazakhstan-2023.yaml corpora/kazakhstan-2023
        qamtu check --schema > codebooks/codebook.schema.json

      Prints one finding a line (file:line:column) and, when there is no error, the codebook's fingerprint.
      """)

  @Argument(help: "The codebook, a YAML file.", completion: .file(extensions: ["yaml", "yml"]))
  var codebook: String?

  @Argument(help: "The corpus: a folder, a flat attributions file, or - for standard input.", completion: .directory)
  var corpus: String?

  @Flag(help: "Print the JSON Schema of the codebook file instead.")
  var schema = false

  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard schema == (codebook == nil) else { throw ValidationError("name a codebook, or ask for --schema alone") }
  }

  func run() throws {
    guard !schema, let codebook else {
      return try Console.run { try Console.out(Array(CheckRun.schema().utf8)) }
    }
    try Console.run {
      let result = try CheckRun(context: common.context, encoding: common.encoding, extractsPages: common.pages).result(
        codebookPath: codebook, corpusPath: corpus)
      for finding in result.findings { try Console.out(TerminalText.line(finding.description)) }
      let errors = result.findings.count { $0.severity == .error }
      let warnings = result.findings.count - errors
      Console.error("\(Counted.text(errors, "error")), \(Counted.text(warnings, "warning"))")
      if errors == 0 {
        if let fingerprint = result.fingerprint { try Console.out("codebook fingerprint \(fingerprint)") }
        if corpus != nil {
          try Console.out(
            "\(Counted.text(result.items, "item")), \(Counted.text(result.attributions, "attribution"))")
        }
      }
      try Console.end(ExitStatus(result.findings))
    }
  }
}
