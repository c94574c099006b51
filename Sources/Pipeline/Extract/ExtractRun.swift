internal import Containers
package import CoverageModel
internal import Extraction

/// From monitored pages to documents.
package struct ExtractRun {
  package let context: RunContext

  package init(context: RunContext) { self.context = context }

  package struct Result: Sendable {
    /// What came of the pages, line by line.
    package let summary: [String]
    /// What is wrong with the codebook, with lists, and with what was expected.
    package let findings: [Finding]
    package let pages: Int
    /// Whether pages could not be read or are missing.
    package let isIncomplete: Bool
  }

  /// Writes one document a line, in the order of the pages.
  ///
  /// - Parameters:
  ///   - options: what is read, and where what goes.
  ///   - progress: called whenever pages were written, from any thread, one call at a time.
  /// - Returns: what came of the pages.
  /// - Throws: `PipelineError`; a page that cannot be read is no error but an outcome.
  package func result(
    _ options: ExtractOptions, progress: @escaping @Sendable (RunProgress) -> Void = { _ in }
  ) throws(PipelineError) -> Result {
    guard !options.inputs.isEmpty || options.list != nil else { throw .usage("name pages, or a list with --list") }
    let loading = try options.codebookPath.map { path throws(PipelineError) in try CodebookLoading(path: path) }
    let codebook = try loading?.checked()
    let expected = try options.expected.map { path throws(PipelineError) in try ExpectedPages(path: path, codebook) }
    let zone = codebook?.zone ?? .utc
    let languages = options.languages.isEmpty ? codebook.map(CorpusPages.languages) ?? [] : Set(options.languages)
    var known = PageExtractor.Options(outlets: codebook?.outlets ?? [], zone: zone, languages: languages)
    if options.learnsSites {
      known.furniture = try SiteLearning.furniture(of: options, extractor: PageExtractor(known))
    }
    let extractor = PageExtractor(known)
    let sources = try PageSources(options)
    let output = try ExtractOutput(options.output)
    let (sink, failure, archives) = ExtractQueue.run(
      sources, into: ExtractSink(output: output, progress: progress), extractor: extractor, threads: context.threads
    ) { ExtractedPage($0, finding: $1.finding, options: options, zone: zone) }
    if let failure { throw failure }
    try output.finish()
    var tally = sink.tally
    if let codebook { WebDays.expect(of: codebook, in: &tally) }
    expected?.apply(to: &tally)
    if let path = options.explanation, let page = sink.explanation {
      guard tally.total.received == 1 else {
        throw .usage("only one page can be explained; here are \(tally.total.received)")
      }
      try Disk.write(page, to: path)
    }
    if let path = options.outcomes { try Disk.write(OutcomeTable.csv(tally), to: path) }
    if let path = options.versions { try VersionLines.write(sink.versions, to: path) }
    return Result(
      summary: (archives.map { [$0] } ?? [])
        + OutcomeTable.summary(tally, byOutlet: codebook != nil || expected != nil) + rest(sink)
        + (tally.missing > 0 ? ["\(tally.missing) expected pages are missing"] : []),
      findings: (loading?.findings ?? []) + sink.findings, pages: tally.total.received,
      isIncomplete: tally.total.count(PageOutcome.Reason.unreadable.rawValue) > 0 || tally.missing > 0)
  }

  private func rest(_ sink: ExtractSink) -> [String] {
    let rest = sink.findingCount - sink.findings.count
    return rest > 0 ? ["and \(Counted.text(rest, "more line")) that could not be used"] : []
  }
}
