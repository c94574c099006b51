internal import ArgumentParser
internal import Pipeline

/// `qamtu sensitivity`: a table under every other rule that could have been taken.
struct SensitivityCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sensitivity",
    abstract: "Show how far a table's shares move under other denominators, rules and coders, and whose rank changes.",
    discussion: """
      Examples:
        qamtu sensitivity corpora/kazakhstan-2023 --codebook codebooks/kazakhstan-2023.yaml --table b3 > b3-sensitivity.csv
        qamtu sensitivity mission --table shares

      Each rule is changed alone: the denominator, the apportionment, whose capacity counts, and which coders' records. The CSV on \
      standard output has a line for each row and panel with its range, the rules that attain the ends, the rules under which its rank \
      changes, and the share under every rule; a summary goes to standard error.
      """)

  @Argument(help: "The corpus: a folder, a flat attributions file, or a workspace.", completion: .directory)
  var corpus: String

  @Option(
    name: [.short, .long], help: "The codebook; a workspace has its own.",
    completion: .file(extensions: ["yaml", "yml"]))
  var codebook: String?

  @Option(name: [.short, .long], help: "The table's id.")
  var table: String

  @Option(name: [.short, .long], help: "Language of labels: en, ru, kk, fr.")
  var language = "en"

  @OptionGroup var file: EncodingOption

  @OptionGroup var options: RunOptions

  func validate() throws {
    guard TableFormat.languages.contains(language) else {
      throw ValidationError(TableFormat.unknownLanguage(language))
    }
  }

  func run() throws {
    try Console.run {
      let result = try SensitivityRun(context: options.context, encoding: file.encoding).result(
        codebookPath: codebook, corpusPath: corpus, table: table, language: language)
      Console.error(result.warnings)
      Console.errorText(TerminalText.lines(result.text))
      try Console.out(result.csv)
    }
  }
}
