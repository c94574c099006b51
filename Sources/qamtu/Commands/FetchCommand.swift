internal import ArgumentParser
internal import CoverageModel
internal import Foundation
internal import Pipeline
internal import Synchronization

/// `qamtu fetch`: pages of the monitored sites into a web archive, politely.
struct FetchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fetch", abstract: "Capture pages of the monitored sites in a web archive (WARC).",
    discussion: """
      Examples:
        qamtu fetch --codebook codebooks/kazakhstan-2023.yaml --since 2023-02-18 --until 2023-03-19 \\
          --contact desk@monitor.example --out evidence/pages.warc.gz
        qamtu fetch https://news.example/article --contact desk@monitor.example --out page.warc.gz
        cat urls.txt | qamtu fetch --list - --contact desk@monitor.example --out pages.warc.gz

      Without addresses, the sitemaps and feeds of the codebook's outlets are read, or looked for on their sites. What a site's \
      robots.txt forbids is not fetched. A line of JSON for each address goes to standard output, the count per outlet to \
      standard error. The same command goes on with a run that was stopped, and asks later only for what has changed.

      Exit status: 1 when an address did not come.
      """)

  @Argument(help: "Addresses of pages.")
  var pages: [String] = []

  @Option(
    name: [.short, .long], help: "The WARC file; with .gz compressed. Its journal is kept beside it.",
    completion: .file())
  var out: String

  @Option(name: [.short, .long], help: "The codebook.", completion: .file(extensions: ["yaml", "yml"]))
  var codebook: String?

  @Option(
    name: .long, help: "A file with an address of a page on each line, or - for standard input.", completion: .file())
  var list: [String] = []

  @Option(name: .long, help: "The address of a sitemap, or of an index of sitemaps.")
  var sitemap: [String] = []

  @Option(name: .long, help: "The address of an RSS or Atom feed.")
  var feed: [String] = []

  @Option(name: .long, help: "Only this outlet of the codebook; may be repeated.")
  var outlet: [String] = []

  @Option(name: .long, help: "Whom the sites can write to: an e-mail address or a page. Else the codebook's contact.")
  var contact: String?

  @Option(name: .long, help: "The first day of pages whose date is stated in a sitemap or feed, yyyy-mm-dd.")
  var since: CalendarDay?

  @Option(name: .long, help: "The last day of pages whose date of publication is stated, yyyy-mm-dd.")
  var until: CalendarDay?

  @Option(name: .long, help: "Seconds between two questions to one host.")
  var pause = 2.0

  @Option(name: .long, help: "Sites at a time.")
  var sites = 4

  @Option(name: .long, help: "The largest page, in bytes.")
  var maxBytes = 10_000_000

  @Option(name: .long, help: "A host that may have a private or loopback address; may be repeated.")
  var allowPrivate: [String] = []

  @Flag(name: [.short, .long], help: "Say on standard error what is being done.")
  var verbose = false

  func validate() throws {
    guard (0.1...3600).contains(pause) else { throw ValidationError("--pause takes seconds from 0.1 to 3600") }
    guard (1...64).contains(sites) else { throw ValidationError("--sites takes a number from 1 to 64") }
    guard (1000...1_000_000_000).contains(maxBytes) else {
      throw ValidationError("--max-bytes takes a number from 1000 to 1000000000")
    }
  }

  func run() async throws {
    try await Console.runAsync {
      var request = FetchRequest(warcPath: out, version: Qamtu.configuration.version)
      request.codebookPath = codebook
      request.pages = pages
      request.listPaths = list
      request.listings = sitemap + feed
      request.outlets = outlet
      request.contact = contact
      (request.since, request.until) = (since, until)
      request.pause = Int64(pause * 1000)
      request.sitesAtOnce = sites
      request.mostBytes = maxBytes
      request.privateHosts = allowPrivate
      let progress = FetchProgress()
      let result = try await FetchRun(context: RunOptions.context(threads: 1, verbose: verbose)).result(request) {
        progress.show($0)
      }
      progress.end()
      for line in result.summary { Console.error(TerminalText.line(line)) }
      try progress.checkOutput()
      try Console.end(result.isFine ? .fine : .findings)
    }
  }
}

extension CalendarDay: ExpressibleByArgument {
  package init?(argument: String) { self.init(argument) }
}
