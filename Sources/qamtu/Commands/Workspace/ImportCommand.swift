internal import ArgumentParser
internal import CoverageModel
internal import Pipeline

/// `qamtu import`: items, attributions and coding sheets into a workspace.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Take items, attributions, recordings and coding sheets into a workspace.",
    discussion: """
      Examples:
        qamtu import mission corpora/kazakhstan-2023
        qamtu import mission items.csv attributions.xlsx

      Everything is checked before anything is stored; a file with errors changes nothing. Importing the same file again changes \
      nothing. A record that differs from the one in the workspace is a conflict, unless you say --supersede: then it follows as a \
      correction, and both stay.
      """)

  @Argument(help: "The workspace.", completion: .directory)
  var workspace: String

  @Argument(help: "Files named as in a corpus (items.csv, attributions.xlsx, …), or a folder of them.")
  var files: [String]

  @Flag(name: .long, help: "Let records that differ follow those in the workspace as corrections.")
  var supersede = false

  @OptionGroup var encoding: EncodingOption
  @OptionGroup var log: LogOptions
  @OptionGroup var options: RunOptions

  func run() throws {
    try Console.run {
      let result = try WorkspaceImport(context: options.context).run(
        path: workspace, files: files, supersedes: supersede, encoding: encoding.encoding, entry: log.entry)
      Console.error(result.findings)
      let words = result.entry.words.joined(separator: ", ")
      try Console.out(
        result.event.map { "\(workspace): event \($0): \(words)" } ?? "\(workspace): nothing new. \(words)")
    }
  }
}
