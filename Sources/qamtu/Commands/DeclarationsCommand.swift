internal import ArgumentParser
internal import Pipeline

/// `qamtu declarations`: a regulator's declared airtime as a corpus.
struct DeclarationsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "declarations",
    abstract: "Turn a regulator's tables of declared airtime into a corpus, exact to the second.",
    discussion: """
      Examples:
        qamtu declarations corpora/france-elections/source \\
          --codebook codebooks/france-airtime.yaml \\
          --into corpora/france-elections
        qamtu declarations corpora/france-routine/source \\
          --codebook codebooks/france-airtime.yaml \\
          --actors codebooks/france-routine-actors.csv

      Writes items.csv, attributions.csv and findings.csv; with --actors, the list of persons that the tables name. Files that hold \
      somebody's work are not replaced without --force.
      """)

  @Argument(help: "The folder with the regulator's CSV files.", completion: .directory)
  var source: String

  @Option(name: [.short, .long], help: "The codebook.", completion: .file(extensions: ["yaml", "yml"]))
  var codebook: String

  @Option(help: "The corpus folder to write into.", completion: .directory)
  var into: String?

  @Option(help: "Write the persons of the tables to this file, as the codebook's actors_file.", completion: .file())
  var actors: String?

  @Flag(help: "Replace files of these names even when they hold something else.")
  var force = false

  func validate() throws {
    guard into != nil || actors != nil else {
      throw ValidationError("say where to write: --into FOLDER or --actors FILE")
    }
  }

  func run() throws {
    try Console.run {
      let run = try DeclarationRun(sourceFolder: source, codebookPath: codebook, isForced: force)
      if let actors { try Console.out(run.writeActors(to: actors)) }
      if let into { try Console.out(run.writeCorpus(to: into)) }
    }
  }
}
