internal import ArgumentParser
internal import CoverageModel
internal import Pipeline

/// `qamtu verify`: whether a workspace is what its log says.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Check a workspace end to end: the file, the log's chain of hashes, every row, all evidence.",
    discussion: """
      Example:
        qamtu verify mission

      Prints the hash of the last event. Whoever has noted it can tell later whether anything before it was changed.
      """)

  @Argument(help: "The workspace.", completion: .directory)
  var workspace: String

  func run() throws {
    try Console.run {
      let result = try VerifyRun().run(path: workspace)
      Console.error(result.findings)
      let errors = result.findings.filter { $0.severity == .error }
      try Console.out(
        errors.isEmpty
          ? "\(workspace): as it was written; \(Counted.text(result.events, "event")), the last \(result.head)"
          : "\(workspace): \(Counted.text(errors.count, "error"))")
      try Console.end(errors.isEmpty ? .fine : .findings)
    }
  }
}
