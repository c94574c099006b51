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
        qamtu import mission aigul-1.xlsx
        qamtu extract pages --codebook codebook.yaml > pages.ndjson; qamtu import mission pages.ndjson --evidence pages

      Everything is checked before anything is stored; a file with errors changes nothing. Importing the same file again changes \
      nothing. A record that differs from the one in the workspace is a conflict, unless you say --supersede: then it follows as a \
      correction, and both stay.
      """)

  @Argument(help: "The workspace.", completion: .directory)
  var workspace: String

  @Argument(help: "Files named as in a corpus (items.csv, attributions.xlsx, …), or a folder of them.")
  var files: [String]

  @Flag(name: .long, help: "Let records and items that differ follow those in the workspace as corrections.")
  var supersede = false

  @Flag(name: .long, help: "Take the finished items of a coding sheet although others have errors or are conflicts.")
  var acceptRest = false

  @Option(
    name: .long, parsing: .upToNextOption,
    help: "Folders with the captured pages of extracted documents, to keep as evidence.")
  var evidence: [String] = []

  @Option(name: .long, help: "Whose coding sheet a CSV file is.")
  var coder: String?

  @Option(name: .long, help: "The batch of such a sheet.")
  var batch: Int?

  @OptionGroup var encoding: EncodingOption
  @OptionGroup var log: LogOptions
  @OptionGroup var options: RunOptions

  func validate() throws {
    guard (coder == nil) == (batch == nil) else { throw ValidationError("--coder and --batch belong together") }
  }

  func run() throws {
    try Console.run {
      let sheets = files.filter { coder != nil || SheetImport.isSheet($0) }
      for sheet in sheets { try importSheet(sheet) }
      let documents = files.filter(DocumentImport.isDocuments)
      for path in documents { try importDocuments(path) }
      let files = files.filter { !sheets.contains($0) && !documents.contains($0) }
      guard !files.isEmpty else { return }
      let result = try WorkspaceImport(context: options.context).run(
        path: workspace, files: files, supersedes: supersede, encoding: encoding.encoding, entry: log.entry)
      Console.error(result.findings)
      let words = result.entry.words.joined(separator: ", ")
      try Console.out(
        result.event.map { "\(workspace): event \($0): \(words)" } ?? "\(workspace): nothing new"
          + (words.isEmpty ? "" : ": \(words)"))
    }
  }

  private func importDocuments(_ path: String) throws {
    let result = try DocumentImport().run(
      path: workspace, file: path, evidence: evidence, supersedes: supersede, entry: log.entry)
    var parts = [
      "\(Counted.text(result.items, "item"))", "\(result.unchanged) unchanged", "\(result.copies) marked as copies",
    ]
    if result.evidence > 0 { parts.append("\(Counted.text(result.evidence, "page")) kept as evidence") }
    parts += result.leftOut.sorted { $0.key < $1.key }.map { "\($0.value) left out (\($0.key))" }
    let what = parts.joined(separator: ", ")
    try Console.out(result.event.map { "\(workspace): event \($0): \(what)" } ?? "\(workspace): nothing new. \(what)")
  }

  private func importSheet(_ path: String) throws {
    let result = try SheetImport().run(
      path: workspace, file: path, assumed: coder.flatMap { coder in batch.map { (coder, $0) } },
      acceptsRest: acceptRest, supersedes: supersede, entry: log.entry)
    Console.error(result.findings)
    for (item, reason) in result.uncodable {
      Console.error("\(path): item \(item) cannot be coded" + (reason.isEmpty ? "" : ": \(reason)"))
    }
    let parts = [
      "\(Counted.text(result.coded, "item")) stored", "\(result.unchanged) unchanged", "\(result.open) open",
    ]
    let what = "batch \(result.batch) of \(result.coder): \(parts.joined(separator: ", "))"
    try Console.out(result.event.map { "\(workspace): event \($0): \(what)" } ?? "\(workspace): nothing new. \(what)")
  }
}
