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

      The filled workbook comes back with qamtu import mission aigul-1.xlsx. It shows nothing of other coders.
      """)

  @Argument(help: "The workspace.", completion: .directory)
  var workspace: String

  @Option(name: .long, help: "The coder.")
  var coder: String

  @Option(name: .long, help: "The number of the batch; the latest when left out.")
  var batch: Int?

  @Option(name: [.short, .long], help: "Language of labels; one of the codebook's.")
  var language = "en"

  @Option(name: [.short, .long], help: "The workbook to write; CODER-BATCH.xlsx when left out.", completion: .file())
  var output: String?

  func run() throws {
    try Console.run {
      let name = output ?? "\(coder)-\(batch.map(String.init) ?? "latest").xlsx"
      let (number, items) = try SheetRun().write(
        path: workspace, coder: coder, batch: batch, language: language, to: name)
      try Console.out("\(name): batch \(number) of \(coder), \(Counted.text(items, "item"))")
    }
  }
}
