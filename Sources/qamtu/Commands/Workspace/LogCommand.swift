internal import ArgumentParser
internal import CoverageModel
internal import Pipeline

/// `qamtu log`: who changed what, when and why.
struct LogCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log", abstract: "Print who changed what in a workspace, when and why, oldest first.",
    discussion: """
      Example:
        qamtu log mission
      """)

  @Argument(help: "The workspace.", completion: .directory)
  var workspace: String

  func run() throws {
    try Console.run { try Console.out(Array(try WorkspaceLog(path: workspace).csv.utf8)) }
  }
}
