internal import ArgumentParser
internal import Pipeline

/// `qamtu freeze`: fixes a version of a codebook.
struct FreezeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "freeze", abstract: "Freeze a codebook: set its status and write its fingerprint.",
    discussion: """
      Examples:
        cp codebooks/kazakhstan-2023.yaml my.yaml
        qamtu freeze my.yaml

      Comments and layout may still be changed afterwards; anything else is refused until the version is raised.
      """)

  @Argument(help: "The codebook; edited in place.", completion: .file(extensions: ["yaml", "yml"]))
  var codebook: String

  func run() throws {
    try Console.run {
      try Disk.write(CheckRun.frozen(codebookPath: codebook), to: codebook)
      try Console.out("\(codebook): frozen")
    }
  }
}
