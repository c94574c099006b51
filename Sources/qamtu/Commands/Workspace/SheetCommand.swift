internal import ArgumentParser
internal import CoverageModel
internal import Pipeline

/// `qamtu sheet`: a batch as a workbook.
struct SheetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sheet", abstract: "Write a coder's batch as a workbook to be filled in Excel or LibreOffice.",
    discussion: """
      Example:
        qamtu sheet mission --coder aigul --language kk

      The filled workbook comes back with qamtu import mission aigul-1.xlsx. It shows nothing of other coders. With \
      --suggestions the rows that a program suggests are filled in; an item counts only when its state says that it is coded.
      """)

  @Argument(help: "The workspace.", completion: .directory)
  var workspace: String

  @Option(name: .long, help: "The coder.")
  var coder: String

  @Option(name: .long, help: "The number of the batch; the latest when left out.")
  var batch: Int?

  @Option(name: [.short, .long], help: "Language of labels; one of the codebook's.")
  var language = "en"

  @Flag(name: .long, help: "Fill in what programs suggest, to be accepted, edited or rejected.")
  var suggestions = false

  @Option(name: [.short, .long], help: "The workbook to write; CODER-BATCH.xlsx when left out.", completion: .file())
  var output: String?

  func run() throws {
    try Console.run {
      let (name, number, items) = try SheetRun().write(
        path: workspace, coder: coder, batch: batch, language: language, showsSuggestions: suggestions, to: output)
      try Console.out("\(name): batch \(number) of \(coder), \(Counted.text(items, "item"))")
    }
  }
}
