internal import Capture
internal import Synchronization

/// Counts the pages of a capture while it goes on.
final class FetchCounter: Sendable {
  private struct State {
    var pages = 0
    var failed = 0
  }

  private let state = Mutex(State())
  /// Pages that will come, nil when lists that are still to be read may name any number.
  private let expected: Int?

  init(_ sites: [CaptureSite]) {
    let isOpen = sites.contains { !$0.listings.isEmpty || !$0.fronts.isEmpty }
    expected = isOpen ? nil : sites.reduce(0) { $0 + Set($1.pages).count }
  }

  /// How far the capture has come with this outcome.
  func count(_ line: CaptureLine) -> RunProgress {
    state.withLock { state in
      if line.kind == .page { state.pages += 1 }
      if !line.outcome.isFine { state.failed += 1 }
      let done = expected.map { min(1000, state.pages * 1000 / max(1, $0)) }
      return RunProgress(
        pages: state.pages, done: done, note: "\(state.failed) failed; \(line.outcome.rawValue) \(line.url)")
    }
  }
}
