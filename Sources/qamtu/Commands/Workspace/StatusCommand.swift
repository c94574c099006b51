internal import ArgumentParser
internal import Pipeline

/// `qamtu status`: who has what, what is done, and where something is missing.
struct StatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status", abstract: "Show who has what to code, what is done, and on which days nothing came.",
    discussion: """
      Examples:
        qamtu status mission
        qamtu status mission --table days > days.csv

      A day without items in an outlet's monitoring window is named here before it becomes a zero in a table.
      """)

  @Argument(help: "The workspace.", completion: .directory)
  var workspace: String

  enum Table: String, ExpressibleByArgument, CaseIterable { case batches, days, recode }

  @Option(name: .long, help: "Print a table as CSV instead: batches, days, or recode.")
  var table: Table?

  func run() throws {
    try Console.run {
      if table == .recode { return try Console.out(try RecodeQueue(path: workspace).csv) }
      let text = StatusText(try WorkspaceStatus(path: workspace))
      switch table {
      case .batches: try Console.out(text.batchesCSV)
      case .days: try Console.out(text.daysCSV)
      case nil, .recode: try Console.out(text.lines.joined(separator: "\n"))
      }
    }
  }
}
