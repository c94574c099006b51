internal import ArgumentParser
internal import Pipeline

/// `qamtu init`: a workspace from a codebook.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Make a workspace: a folder in which several people code, and nothing is lost.",
    discussion: """
      Example:
        qamtu init mission --codebook codebooks/kazakhstan-2023.yaml

      The folder can be copied to another machine and opened there.
      """)

  @Argument(help: "The folder to make.", completion: .directory)
  var workspace: String

  @Option(name: [.short, .long], help: "The codebook.", completion: .file(extensions: ["yaml", "yml"]))
  var codebook: String

  @Option(name: .long, help: "The name of the workspace; the folder's when left out.")
  var name: String?

  @OptionGroup var log: LogOptions

  func run() throws {
    try Console.run {
      let findings = try InitRun().run(path: workspace, codebookPath: codebook, name: name, entry: log.entry)
      Console.error(findings)
      try Console.out("\(workspace): ready. Next: qamtu import \"\(workspace)\" FILES")
    }
  }
}
