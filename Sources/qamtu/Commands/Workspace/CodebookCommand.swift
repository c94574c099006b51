internal import ArgumentParser
internal import CoverageModel
internal import Pipeline

/// `qamtu codebook`: a new version of a workspace's codebook.
struct CodebookCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "codebook", abstract: "Adopt a new version of a workspace's codebook.",
    discussion: """
      Example:
        qamtu codebook mission kazakhstan-2023-1.1.0.yaml

      The new version names the one before under supersedes and maps codes that have other names. What was coded stays as it is and is \
      read by that mapping; what no mapping answers is printed by qamtu status mission --table recode.
      """)

  @Argument(help: "The workspace.", completion: .directory)
  var workspace: String

  @Argument(help: "The new version.", completion: .file(extensions: ["yaml", "yml"]))
  var codebook: String

  @OptionGroup var log: LogOptions

  func run() throws {
    try Console.run {
      let result = try CodebookRun().run(path: workspace, codebookPath: codebook, entry: log.entry)
      Console.error(result.findings)
      try Console.out("\(workspace): version \(result.version); \(result.mapping)")
      if result.waiting > 0 {
        try Console.out(
          "\(Counted.text(result.waiting, "record set")) must be looked at: qamtu status \(workspace) --table recode")
      }
    }
  }
}
