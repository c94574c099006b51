internal import ArgumentParser
internal import CoverageModel
internal import Pipeline

/// `qamtu merge`: what was coded elsewhere into a workspace.
struct MergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge", abstract: "Bring what another workspace holds into this one, without loss.",
    discussion: """
      Examples:
        qamtu export mission --bundle aktobe.sqlite      on the laptop in Aktobe
        qamtu merge mission aktobe.sqlite                in the head office

      Merging again changes nothing. Where both have corrected the same record differently, both corrections are kept, the one of \
      this workspace stays in force, and the item is named.
      """)

  @Argument(help: "The workspace that grows.", completion: .directory)
  var workspace: String

  @Argument(help: "Another workspace, or a bundle of one.", completion: .file())
  var other: String

  @OptionGroup var log: LogOptions

  func run() throws {
    try Console.run {
      let result = try MergeRun().run(path: workspace, other: other, entry: log.entry)
      Console.error(result.findings)
      let words = result.words.isEmpty ? "nothing new" : result.words.joined(separator: ", ")
      try Console.out("\(workspace): \(words)")
      try Console.end(result.findings.isEmpty ? .fine : .findings)
    }
  }
}
