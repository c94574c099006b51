internal import ArgumentParser
internal import CoverageModel
internal import Pipeline

/// `qamtu export`: a workspace as the files of a corpus.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write what a workspace holds as the files of a corpus, or as one file to merge or keep.",
    discussion: """
      Examples:
        qamtu export mission corpus-2023-03-12
        qamtu export mission --bundle mission-2023-03-12.sqlite

      The tables of the folder are those of the workspace, byte for byte when both have the same name. A bundle is a copy of the \
      database at one moment, made while others go on coding; it is what merge takes, and a backup. Evidence lies beside the \
      database and is copied by itself.
      """)

  @Argument(help: "The workspace.", completion: .directory)
  var workspace: String

  @Argument(help: "The folder to write.", completion: .directory)
  var output: String?

  @Option(name: .long, help: "Write the database into this file instead.", completion: .file())
  var bundle: String?

  @Flag(name: .long, help: "Also record sets that a decision superseded, for agreement between coders.")
  var everything = false

  func validate() throws {
    guard (output == nil) != (bundle == nil) else { throw ValidationError("name a folder, or a file with --bundle") }
  }

  func run() throws {
    try Console.run {
      if let bundle {
        try WorkspaceExport().bundle(path: workspace, to: bundle)
        return try Console.out("\(bundle): a copy of \(workspace)")
      }
      guard let output else { return }
      let names = try WorkspaceExport().run(path: workspace, output: output, everything: everything)
      try Console.out("\(output): \(names.joined(separator: ", "))")
    }
  }
}
