internal import ArgumentParser
internal import CoverageModel
internal import Pipeline

/// `qamtu export`: a workspace as the files of a corpus.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write what a workspace holds as the files of a corpus.",
    discussion: """
      Example:
        qamtu export mission corpus-2023-03-12

      The tables of the folder are those of the workspace, byte for byte.
      """)

  @Argument(help: "The workspace.", completion: .directory)
  var workspace: String

  @Argument(help: "The folder to write.", completion: .directory)
  var output: String

  @Flag(name: .long, help: "Also record sets that a decision superseded, for agreement between coders.")
  var everything = false

  func run() throws {
    try Console.run {
      let names = try WorkspaceExport().run(path: workspace, output: output, everything: everything)
      try Console.out("\(output): \(names.joined(separator: ", "))")
    }
  }
}
