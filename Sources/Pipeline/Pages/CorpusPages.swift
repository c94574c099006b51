internal import Containers
internal import CoverageModel
internal import Extraction
internal import Logging

/// The captured pages of a corpus: extracted each time, on as many threads as asked for, and nothing of them is kept on disk.
struct CorpusPages: Sendable {
  /// The folder in a corpus that holds its pages.
  static let folderName = "pages"

  let folder: String
  /// In the order in which they are read.
  let pages: [CapturedPage]

  /// Extracts the pages in a folder of files, archives, or both.
  ///
  /// - Throws: `PipelineError.unreadable` when the folder or an archive cannot be read; what is wrong with a page is an outcome.
  init(folder: String, codebook: Codebook, context: RunContext) throws(PipelineError) {
    context.logger.debug("extracting \(folder)")
    let zone = codebook.zone
    let extractor = PageExtractor(
      PageExtractor.Options(
        outlets: codebook.outlets, zone: zone, languages: CorpusPages.languages(of: codebook)))
    let (sink, failure, _) = ExtractQueue.run(
      try PageSources(ExtractOptions(inputs: [folder])), into: Collector(), extractor: extractor,
      threads: context.threads
    ) { CapturedPage($0, of: $1, zone: zone) }
    if let failure { throw failure }
    self.folder = folder
    pages = sink.pages.sorted { $0.key < $1.key }.map(\.value)
  }

  /// The languages of a codebook without their regions and scripts: texts in others are not expected.
  static func languages(of codebook: Codebook) -> Set<String> {
    Set(codebook.languages.map { String($0.prefix { $0 != "-" }) })
  }

  /// What the fingerprints of tables cover: every page's bytes, the length of its text, and the extractor.
  var input: Corpus.Input {
    let lines = [PageExtractor.name] + pages.map { "\($0.name)\t\($0.digest)\t\($0.characters)" }
    return Corpus.Input(name: CorpusPages.folderName, digest: SHA256Digest.hex(lines.joined(separator: "\n")))
  }

  /// Keeps pages by their number.
  private struct Collector: PageSink {
    private(set) var pages: [Int: CapturedPage] = [:]
    let failure: PipelineError? = nil

    mutating func put(_ page: CapturedPage, number: Int, done: Int?) -> Int {
      pages[number] = page
      return 1
    }
  }
}
