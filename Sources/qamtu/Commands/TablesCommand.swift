internal import ArgumentParser
internal import CoverageModel
internal import Pipeline

/// `qamtu tables`: the codebook's tables, on standard output or as files.
struct TablesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tables", abstract: "Print share tables.",
    discussion: """
      Examples:
        qamtu tables corpora/kazakhstan-2023 --codebook codebooks/kazakhstan-2023.yaml --table b3 --format md
        qamtu tables coding.csv --codebook my.yaml --format csv > tables.csv

      Without --table, all tables of the codebook are printed one after the other.
      """)

  @Argument(help: "The corpus: a folder, a flat attributions file, or - for standard input.", completion: .directory)
  var corpus: String

  @Option(name: [.short, .long], help: "The codebook.", completion: .file(extensions: ["yaml", "yml"]))
  var codebook: String

  @Option(name: [.short, .long], parsing: .upToNextOption, help: "Ids of the tables to print.")
  var table: [String] = []

  @Option(name: [.short, .long], help: "csv, json, md, html or svg.")
  var format: TableFormat = .csv

  @Option(name: [.short, .long], help: "Language of labels: en, ru, kk, fr.")
  var language = "en"

  @OptionGroup var common: CommonOptions

  func run() throws {
    try Console.run {
      let result = try TableRun(context: common.context).result(
        codebookPath: codebook, corpusPath: corpus, tables: table)
      Console.error(result.warnings)
      for (position, table) in result.tables.enumerated() {
        if position > 0, format == .csv || format == .md { Console.out("") }
        Console.out(format.bytes(for: table, language: language))
      }
    }
  }
}

extension TableFormat: ExpressibleByArgument {}
