internal import ArgumentParser
internal import Foundation
internal import Pipeline

/// `qamtu reliability`: whether coders agree, and how sure that is.
struct ReliabilityCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reliability", abstract: "Tell whether coders agree, with intervals, and what may be published.",
    discussion: """
      Examples:
        qamtu reliability corpora/kazakhstan-2023 --codebook codebooks/kazakhstan-2023.yaml
        qamtu reliability workspace --page reliability.html --workbook reliability.xlsx
        qamtu reliability ratings.csv --metric ordinal --categories=-1,0,1
        qamtu reliability recal.csv --coders 2 --json

      A table in CSV has a row for each unit and a column for each coder; columns named unit, item or id, and cluster or programme, hold \
      no codes. Without headings each column is a coder, as in ReCal's files. Empty cells, NA and . are units that were not coded.
      """)

  @Argument(
    help: "A corpus, a workspace, a table of units and coders in CSV, a case in JSON, or - for one of the last two.",
    completion: .file())
  var input: String

  @Option(
    name: [.short, .long], help: "The codebook of a corpus; a workspace has its own.",
    completion: .file(extensions: ["yaml", "yml"]))
  var codebook: String?

  @Option(help: "Of a table: nominal (default), ordinal, interval, ratio, circular or bipolar.")
  var metric: String?

  @Option(help: "The declared scale of a table in its order, with commas; else the codes that are used.")
  var categories: String?

  @Option(help: "Positions on the circle for the metric circular, such as 24.")
  var positions: Double?

  @Option(help: "How many columns, one for each coder, a variable has; else all columns are one variable.")
  var coders = 0

  @Option(parsing: .upToNextOption, help: "Only these variables of a corpus: actor, mode, capacity, tone, gender, ….")
  var variable: [String] = []

  @Option(help: "Plan for an interval of alpha as narrow as this.")
  var width = 0.1

  @Option(help: "The level of intervals, in percent.")
  var level = 95.0

  @Option(help: "Resamples of units for a bootstrap interval beside the other.")
  var bootstrap = 0

  @Option(
    help: "What --bootstrap draws: units, or the pairs of kalpha-2011 or krippendorff-2016 to check published limits.")
  var scheme = ResamplingScheme.units

  @Option(help: "The seed of what is drawn.")
  var seed: UInt64 = 1

  @Flag(help: "Print every statistic as JSON.")
  var json = false

  @Option(name: [.short, .long], help: "Language of the text, the page and the workbook: en, ru, kk, fr.")
  var language = "en"

  @Option(help: "Write a page with charts to this file.", completion: .file(extensions: ["html"]))
  var page: String?

  @Option(help: "Write a workbook to this file.", completion: .file(extensions: ["xlsx"]))
  var workbook: String?

  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard level > 0, level < 100 else { throw ValidationError("--level takes a percentage between 0 and 100") }
    guard width > 0 else { throw ValidationError("--width takes a positive number") }
    guard coders >= 0, bootstrap >= 0 else { throw ValidationError("--coders and --bootstrap take counts") }
    guard scheme == .units || bootstrap > 0 else { throw ValidationError("--scheme needs --bootstrap, such as 10000") }
    guard TableFormat.languages.contains(language) else {
      throw ValidationError(TableFormat.unknownLanguage(language))
    }
  }

  func run() throws {
    try Console.run {
      var options = ReliabilityRun.Options()
      options.codebookPath = codebook
      options.metric = metric
      options.categories = categories?.split(separator: ",").map(String.init) ?? []
      options.positions = positions
      options.coders = coders
      options.variables = variable
      options.width = width
      options.level = level / 100
      options.resamples = bootstrap
      options.scheme = scheme
      options.seed = seed
      options.encoding = common.encoding
      options.language = language
      let result = try ReliabilityRun(context: common.context).result(path: input, options)
      Console.error(result.warnings)
      if let page { try Disk.write(result.page, to: page) }
      if let workbook { try result.writeWorkbook(workbook) }
      try Console.out(json ? result.json : TerminalText.lines(result.text))
      try Console.end(.fine)
    }
  }
}

extension ResamplingScheme: ExpressibleByArgument {}
