internal import Extraction

/// Learns what the sites of a run repeat, in a pass of its own before the pages are extracted.
enum SiteLearning {
  /// - Throws: `PipelineError` when an input cannot be read, or is standard input and can be read only once. What is wrong with a
  ///   page is told when it is extracted.
  static func furniture(
    of options: ExtractOptions, extractor: PageExtractor
  ) throws(PipelineError) -> SiteFurniture {
    guard !options.inputs.contains("-"), options.list != "-" else {
      throw .usage("--learn-sites reads the pages twice, and standard input can be read once; give files")
    }
    var sources = try PageSources(options)
    var furniture = SiteFurniture()
    while let (_, request) = sources.take() {
      // A page that cannot be read here cannot be read later either, and is an outcome then.
      guard let page = try? PageFile.input(request), !furniture.isFull(SiteSample.site(of: page.url)),
        let survey = extractor.survey(page)
      else { continue }
      furniture.add(survey)
    }
    if let failure = sources.failure { throw failure }
    furniture.settle()
    return furniture
  }
}
