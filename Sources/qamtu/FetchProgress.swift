internal import Foundation
internal import Pipeline
internal import Synchronization

/// Prints the outcomes of a capture as they come, and on a terminal a line that counts them.
final class FetchProgress: Sendable {
  private struct State {
    var pages = 0
    var failed = 0
    /// The first failure of standard output; printing ends with it, the capture does not.
    var failure: PipelineError?
  }

  private let state = Mutex(State())
  private let isTerminal = isatty(2) == 1

  func show(_ event: FetchRun.Event) {
    state.withLock { state in
      if state.failure == nil {
        do throws(PipelineError) { try Console.out(event.json) } catch { state.failure = error }
      }
      if event.isPage { state.pages += 1 }
      if !event.isFine { state.failed += 1 }
      guard isTerminal else { return }
      let line = "\(state.pages) pages, \(state.failed) failed: \(event.outcome) \(event.url)"
      // The line before is overwritten.
      Console.errorText("\r\u{1B}[K" + TerminalText.line(String(line.prefix(120))))
    }
  }

  /// Clears the counting line.
  func end() { if isTerminal { Console.errorText("\r\u{1B}[K") } }

  /// - Throws: `PipelineError.output` when standard output took no more at some point.
  func checkOutput() throws(PipelineError) {
    if let failure = state.withLock({ $0.failure }) { throw failure }
  }
}
