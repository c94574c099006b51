internal import ArgumentParser
internal import Pipeline

/// `qamtu extract`: monitored pages to documents.
struct ExtractCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract", abstract: "Turn captured web pages into documents: title, authors, date, body, outlet.",
    discussion: """
      Examples:
        qamtu extract page.html --url https://example.kz/news/1
        qamtu extract page.html --explain page-explained.html
        qamtu extract evidence/2023-03-05 --codebook codebooks/kazakhstan-2023.yaml \\
          --outcomes outcomes.csv --output documents.ndjson
        qamtu extract --list pages.jsonl --threads 4 --output documents.ndjson
        qamtu extract evidence/pages.warc.gz --codebook codebooks/kazakhstan-2023.yaml --output documents.ndjson
        zcat pages.jsonl.gz | qamtu extract --list - | head

      Writes one document a line, in the order of the pages. A page that is no article is a line, too, with its outcome \
      and an empty body. Documentation/extract.md describes inputs, fields and outcomes. Exit status 1 when pages could not be \
      read or expected ones are missing.
      """)

  @Argument(
    help: "Pages, web archives (WARC, ARC, WACZ), folders of both, or - for a page on standard input.",
    completion: .file())
  var pages: [String] = []

  @Option(
    help: "A list of pages: JSON lines with id, path and url, plain or gzip, or - for standard input.",
    completion: .file(extensions: ["jsonl", "ndjson", "gz"]))
  var list: String?

  @Option(help: "The folder in which the list's paths begin; its own folder when left out.", completion: .directory)
  var root: String?

  @Option(help: "The address of a page that is given by itself.")
  var url: String?

  @Option(
    name: [.short, .long], help: "The codebook, whose outlets are recognised.",
    completion: .file(extensions: ["yaml", "yml"]))
  var codebook: String?

  @Option(
    help: "Languages that are expected, such as kk,ru; those of the codebook when left out. Others get a warning.")
  var languages: String?

  @Option(name: [.short, .long], help: "Where the documents go; - is standard output.", completion: .file())
  var output = "-"

  @Option(help: "How much of the evidence each line carries: short or full.")
  var evidence: EvidenceDetail = .short

  @Option(help: "Write a table of outcomes by outlet and day to this file.", completion: .file(extensions: ["csv"]))
  var outcomes: String?

  @Option(
    help: "A table of how many pages there should be: outlet, day, expected.", completion: .file(extensions: ["csv"]))
  var expect: String?

  @Option(help: "Write what changed between captures of one address to this file, as JSON lines.", completion: .file())
  var versions: String?

  @Option(
    help: "Write a page that shows what was kept and dropped, and why. For one page.",
    completion: .file(extensions: ["html"]))
  var explain: String?

  @Flag(inversion: .prefixedNo, help: "Mark documents that repeat an earlier one.")
  var duplicates = true

  @Flag(help: "Read the pages once beforehand to learn what each site repeats, and leave that out.")
  var learnSites = false

  @OptionGroup var common: RunOptions

  func validate() throws {
    guard !pages.isEmpty || list != nil else { throw ValidationError("name pages, or a list with --list") }
    guard url == nil || pages.count == 1 && list == nil else {
      throw ValidationError("--url belongs to one page given by itself")
    }
    guard explain == nil || pages.count == 1 && list == nil else {
      throw ValidationError("--explain belongs to one page given by itself")
    }
  }

  func run() throws {
    try Console.run {
      let line = ProgressLine()
      let result = try ExtractRun(context: common.context).result(options) { line?.show($0) }
      line?.end()
      Console.error(result.findings)
      for text in result.summary { Console.error(TerminalText.line(text)) }
      try Console.end(result.isIncomplete ? .findings : .fine)
    }
  }

  private var options: ExtractOptions {
    var options = ExtractOptions(inputs: pages, list: list)
    options.root = root
    options.url = url
    options.codebookPath = codebook
    options.languages = languages?.split(separator: ",").map { $0.lowercased() } ?? []
    options.output = output
    options.evidence = evidence
    options.marksDuplicates = duplicates
    options.learnsSites = learnSites
    options.versions = versions
    options.explanation = explain
    options.outcomes = outcomes
    options.expected = expect
    return options
  }
}

extension EvidenceDetail: ExpressibleByArgument {}
