internal import Pipeline
internal import Synchronization

/// Prints the outcomes of a capture as they come, and on a terminal how far it has come.
final class FetchProgress: Sendable {
  private let line = ProgressLine()
  /// The first failure of standard output; printing ends with it, the capture does not.
  private let failure = Mutex(PipelineError?.none)

  func show(_ event: FetchRun.Event) {
    failure.withLock { failure in
      guard failure == nil else { return }
      do throws(PipelineError) { try Console.out(event.json) } catch { failure = error }
    }
    line?.show(event.progress)
  }

  /// Clears the line.
  func end() { line?.end() }

  /// - Throws: `PipelineError.output` when standard output took no more at some point.
  func checkOutput() throws(PipelineError) {
    if let failure = failure.withLock({ $0 }) { throw failure }
  }
}
