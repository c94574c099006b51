internal import Containers
internal import CoverageModel
internal import Extraction

/// Where extracted pages come together, in the order of the input.
struct ExtractSink: PageSink {
  private(set) var tally: OutcomeTally
  private(set) var findings: [Finding] = []
  private(set) var findingCount = 0
  private(set) var versions: [PageVersion] = []
  /// Of the first page.
  private(set) var explanation: [UInt8]?
  /// Why nothing more can be written.
  private(set) var failure: PipelineError?

  private let output: ExtractOutput
  private let progress: @Sendable (RunProgress) -> Void
  private var duplicates = DuplicateIndex()
  private var waiting: [Int: ExtractedPage] = [:]
  private var next = 0

  init(output: ExtractOutput, progress: @escaping @Sendable (RunProgress) -> Void) {
    self.output = output
    self.progress = progress
    tally = OutcomeTally()
  }

  /// Writes a page and those that waited for it; returns how many those were.
  mutating func put(_ page: ExtractedPage, number: Int, done: Int?) -> Int {
    waiting[number] = page
    let first = next
    var bytes: [UInt8] = []
    while let page = waiting.removeValue(forKey: next) {
      next += 1
      bytes += finished(page)
    }
    guard next > first else { return 0 }
    if failure == nil {
      do throws(PipelineError) {
        try output.write(bytes)
      } catch {
        failure = error
      }
      progress(RunProgress(pages: next, done: done))
    }
    return next - first
  }

  /// The page's line with what only its place among the others tells.
  private mutating func finished(_ page: ExtractedPage) -> [UInt8] {
    var page = page
    var mark: DuplicateMark?
    if let sketch = page.sketch {
      mark = duplicates.add(sketch, id: page.id)
      switch mark {
      case .exact(let id): page.line.text("duplicate_of", id)
      case .near(let id, let thousandths):
        page.line.text("near_duplicate_of", id)
        page.line.thousandths("similarity", thousandths)
      case nil: break
      }
    }
    tally.add(page, mark: mark)
    if let finding = page.finding {
      findingCount += 1
      if findings.count < ExtractLimits.findings { findings.append(finding) }
    }
    if explanation == nil { explanation = page.explanation }
    if let version = page.version { versions.append(version) }
    page.line.finish()
    return page.line.bytes
  }
}
