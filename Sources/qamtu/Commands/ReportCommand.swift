internal import ArgumentParser
internal import CoverageModel
internal import Pipeline

/// `qamtu report`: tables, charts, sentences, method note and audit, in one folder.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Write a report: an index page, tables in every format, charts, and the method note.",
    discussion: """
      Example:
        qamtu report corpora/kazakhstan-2023 \\
          --codebook codebooks/kazakhstan-2023.yaml \\
          --output output/kazakhstan-2023

      The folder appears whole or not at all. Running it again gives the same bytes.
      """)

  @Argument(
    help: "The corpus: a folder, a flat attributions file, - for standard input, or a workspace.",
    completion: .directory)
  var corpus: String

  @Option(
    name: [.short, .long], help: "The codebook; a workspace has its own.",
    completion: .file(extensions: ["yaml", "yml"]))
  var codebook: String?

  @Option(
    name: [.short, .long], help: "The folder to write; replaced only when a report is in it.", completion: .directory)
  var output: String

  @Option(name: [.short, .long], parsing: .upToNextOption, help: "Ids of the tables; all when left out.")
  var table: [String] = []

  @Option(
    name: [.short, .long], parsing: .upToNextOption, help: "Languages, the first for index.html: en, ru, kk, fr.")
  var language: [String] = ["en"]

  @Option(
    help:
      "Put 95 % intervals beside shares: days or weeks, of programme-days as a sample, sampled-days, drawn from the period, or coding, of coding error."
  )
  var uncertainty: Uncertainty?

  @OptionGroup var common: CommonOptions

  func validate() throws {
    for name in language where !TableFormat.languages.contains(name) {
      throw ValidationError(TableFormat.unknownLanguage(name))
    }
    guard !output.isEmpty else { throw ValidationError("--output takes the name of a folder") }
  }

  func run() throws {
    try Console.run {
      let result = try TableRun(
        context: common.context, encoding: common.encoding, extractsPages: common.pages, uncertainty: uncertainty,
        comparesCoders: true
      ).result(
        codebookPath: codebook, corpusPath: corpus, tables: table)
      Console.error(result.warnings)
      let files = try ReportRun(context: common.context).write(result, languages: language, output: output)
      let parts = [Counted.text(result.tables.count, "table"), Counted.text(files.count, "file")]
      let warnings = result.warnings.isEmpty ? [] : [Counted.text(result.warnings.count, "warning")]
      try Console.out("\(output): \((parts + warnings).joined(separator: ", "))")
      try Console.end(result.isHeldBack ? .findings : .fine)
    }
  }
}
