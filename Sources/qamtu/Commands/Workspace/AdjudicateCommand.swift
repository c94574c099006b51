internal import ArgumentParser
internal import CoverageModel
internal import Pipeline

/// `qamtu adjudicate`: where coders differ, and what was decided.
struct AdjudicateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "adjudicate", abstract: "List where two coders of one item differ, and take decisions back.",
    discussion: """
      Examples:
        qamtu adjudicate mission
        qamtu adjudicate mission --sheet decisions.xlsx --language ru
        qamtu adjudicate mission --take decisions.xlsx --by zarina

      A decision is a record by the adjudicator, which tables take in place of both; the coders' own records stay as they are, and \
      agreement between coders is always computed on those.
      """)

  @Argument(help: "The workspace.", completion: .directory)
  var workspace: String

  @Option(name: .long, help: "Write the differences into this workbook.", completion: .file())
  var sheet: String?

  @Option(name: .long, help: "Take the decisions of this workbook.", completion: .file())
  var take: String?

  @Option(name: [.short, .long], help: "Language of labels; one of the codebook's.")
  var language = "en"

  @OptionGroup var log: LogOptions

  func validate() throws {
    if sheet != nil, take != nil { throw ValidationError("--sheet and --take are two steps") }
  }

  func run() throws {
    try Console.run {
      if let sheet {
        let count = try AdjudicationRun().write(path: workspace, language: language, to: sheet)
        return try Console.out("\(sheet): \(Counted.text(count, "difference"))")
      }
      if let take {
        let result = try AdjudicationRun().take(path: workspace, file: take, entry: log.entry)
        Console.error(result.findings)
        let begun = result.open > 0 ? ", \(result.open) begun and not stored" : ""
        let what = "\(Counted.text(result.decided, "item")) decided\(begun)"
        return try Console.out(
          result.event.map { "\(workspace): event \($0): \(what)" } ?? "\(workspace): nothing new. \(what)")
      }
      let (csv, items, agreeing, decided) = try AdjudicationRun().list(path: workspace)
      try Console.out(csv)
      Console.error("open: \(items), agreeing: \(agreeing), decided: \(decided)")
    }
  }
}
