internal import CoverageModel
internal import Dispatch
internal import Extraction
internal import Synchronization

/// Extracts pages with several threads: one at a time takes the next page from the sources, all extract, and the results are put
/// into the sink in the order of the pages, so that nothing depends on the number of threads.
enum ExtractQueue {
  /// Extracts all pages of the sources; `page` makes of an extraction what the sink takes, on the thread that extracted. Gives the
  /// sink with all pages in it, why the sources or the sink ended early, and what was said of archives.
  static func run<Sink: PageSink>(
    _ sources: PageSources, into sink: Sink, extractor: PageExtractor, threads: Int,
    page: @escaping @Sendable (PageExtraction, PageRequest) -> Sink.Page
  ) -> (sink: Sink, failure: PipelineError?, archives: String?) {
    let input = Mutex(sources)
    let output = Mutex(sink)
    let slots = DispatchSemaphore(value: threads * ExtractLimits.pagesAhead)
    DispatchQueue.concurrentPerform(iterations: threads) { _ in
      while true {
        slots.wait()
        guard
          let (number, request, done) = input.withLock({ input in
            input.take().map { ($0.number, $0.page, input.done) }
          })
        else {
          slots.signal()
          break
        }
        let page = page(extraction(of: request, by: extractor), request)
        let (released, isBroken) = output.withLock { sink in
          (sink.put(page, number: number, done: done), sink.failure != nil)
        }
        if isBroken { input.withLock { $0.close() } }
        for _ in 0..<released { slots.signal() }
      }
    }
    let (failure, archives) = input.withLock { ($0.failure, $0.shelf.summary) }
    let filled = output.withLock { $0 }
    return (filled, filled.failure ?? failure, archives)
  }

  private static func extraction(of request: PageRequest, by extractor: PageExtractor) -> PageExtraction {
    do throws(PageFile.Fault) {
      return extractor.extract(try PageFile.input(request))
    } catch {
      return PageExtractor.unreadable(
        id: error.request.id, url: error.request.url, captured: error.request.captured, reason: error.reason)
    }
  }
}
