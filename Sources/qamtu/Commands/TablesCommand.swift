internal import ArgumentParser
internal import CoverageModel
internal import Pipeline

/// `qamtu tables`: the codebook's tables, on standard output or as files.
struct TablesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tables", abstract: "Print share tables.",
    discussion: """
      Examples:
        qamtu tables corpora/kazakhstan-2023 \\
          --codebook codebooks/kazakhstan-2023.yaml --table b3 --format md
        qamtu tables corpora/kazakhstan-2023 \\
          --codebook codebooks/kazakhstan-2023.yaml --table b3 b6 > shares.csv

      Without --table, all tables of the codebook are printed: CSV and Markdown one after the other with a blank line between, JSON as an array.
      """)

  @Argument(
    help: "The corpus: a folder, a flat attributions file, - for standard input, or a workspace.",
    completion: .directory)
  var corpus: String

  @Option(
    name: [.short, .long], help: "The codebook; a workspace has its own.",
    completion: .file(extensions: ["yaml", "yml"]))
  var codebook: String?

  @Option(name: [.short, .long], parsing: .upToNextOption, help: "Ids of the tables to print.")
  var table: [String] = []

  @Option(name: [.short, .long], help: "csv, json, md, html or svg.")
  var format: TableFormat = .csv

  @Option(name: [.short, .long], help: "Language of labels: en, ru, kk, fr.")
  var language = "en"

  @Option(
    help:
      "Put 95 % intervals beside shares: days or weeks, of programme-days as a sample, sampled-days, drawn from the period, or coding, of coding error."
  )
  var uncertainty: Uncertainty?

  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard TableFormat.languages.contains(language) else {
      throw ValidationError(TableFormat.unknownLanguage(language))
    }
  }

  func run() throws {
    try Console.run {
      let run = TableRun(
        context: common.context, encoding: common.encoding, extractsPages: common.pages, uncertainty: uncertainty)
      let result = try run.result(codebookPath: codebook, corpusPath: corpus, tables: table)
      Console.error(result.warnings)
      guard let bytes = format.bytes(for: result.tables, language: language) else {
        throw PipelineError.usage("\(format.rawValue) holds one table; name it with --table")
      }
      try Console.out(bytes)
      try Console.end(result.isHeldBack ? .findings : .fine)
    }
  }
}

extension TableFormat: ExpressibleByArgument {}

extension Uncertainty: ExpressibleByArgument {}
