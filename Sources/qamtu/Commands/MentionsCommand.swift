internal import ArgumentParser
internal import Pipeline

/// `qamtu mentions`: where documents name the codebook's actors.
struct MentionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mentions", abstract: "Find where documents name the codebook's actors, in any case and script.",
    discussion: """
      Examples:
        qamtu mentions documents.ndjson --codebook codebooks/kazakhstan-2023.yaml
        qamtu mentions --explain "Ауыл тұрғындары Тоқаевқа жазды" --codebook codebooks/kazakhstan-2023.yaml
        qamtu mentions --actors actors.ndjson documents.ndjson
        qamtu extract evidence --codebook mission.yaml | qamtu mentions - --codebook mission.yaml

      Documents are lines of JSON with id and text or body, and lang or language when it is known; or plain text. One line is \
      written for each: {id, mentions: [{actor, start, end}]}, in Unicode scalars, half open.
      """)

  @Argument(help: "Documents: JSON lines or plain text, or - for standard input.", completion: .file())
  var documents: [String] = []

  @Option(
    name: [.short, .long], help: "The codebook, whose actors are looked for.",
    completion: .file(extensions: ["yaml", "yml"]))
  var codebook: String?

  @Option(
    help: "A list of actors instead of a codebook: JSON lines with actor, kind and names.",
    completion: .file(extensions: ["ndjson", "jsonl", "gz"]))
  var actors: String?

  @Option(help: "What is about an actor whom a text names: sentence, paragraph or mention.")
  var about = "sentence"

  @Option(
    help: "Write what is suggested as attributions by a machine to this file, which import takes.",
    completion: .file(extensions: ["ndjson"]))
  var suggestions: String?

  @Option(help: "Say of this text what in it looks like a name, by which rule, and whether it counts and why not.")
  var explain: String?

  @Option(help: "The language of the text to explain, such as kk.")
  var language: String?

  @Option(name: [.short, .long], help: "Where the lines go; - is standard output.", completion: .file())
  var output = "-"

  @OptionGroup var common: RunOptions

  func validate() throws {
    guard !documents.isEmpty || explain != nil else { throw ValidationError("name documents, or - for standard input") }
    guard suggestions == nil || codebook != nil else { throw ValidationError("suggestions need a codebook") }
    guard (codebook == nil) != (actors == nil) else { throw ValidationError("give either --codebook or --actors") }
  }

  func run() throws {
    try Console.run {
      let line = ProgressLine()
      var options = MentionRun.Options()
      options.inputs = documents
      options.output = output
      options.codebookPath = codebook
      options.actors = actors
      options.about = about
      options.attributions = suggestions
      if let explain {
        for text in try MentionRun(context: common.context).explanation(of: explain, language: language, options) {
          print(TerminalText.line(text))
        }
        return
      }
      let result = try MentionRun(context: common.context).result(options) { line?.show($0) }
      line?.end()
      Console.error(result.findings)
      Console.error(
        "\(result.documents) documents, \(result.mentions) mentions"
          + (codebook == nil ? "" : ", \(result.suggestions) suggestions, unreviewed"))
      for note in result.toneNotes { Console.error(note) }
      try Console.end(.fine)
    }
  }
}
