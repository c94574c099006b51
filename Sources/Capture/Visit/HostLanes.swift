/// Lets one exchange at a time through to each host, and keeps the pause between two.
actor HostLanes {
  private struct Lane {
    var isBusy = false
    var waiting: [CheckedContinuation<Void, Never>] = []
    /// When the next exchange may begin, in UTC milliseconds.
    var free = Int64.min
  }

  private let clock: CaptureClock
  private var lanes: [String: Lane] = [:]

  init(clock: CaptureClock) { self.clock = clock }

  /// Runs `body` when it is its turn, in the order of calls. It returns with its result how many milliseconds the host is to be
  /// left alone.
  ///
  /// - Throws: What `body` throws, and `CaptureError.cancelled`.
  func pass<Result: Sendable>(
    _ host: String, _ body: @Sendable () async throws(CaptureError) -> (result: Result, pause: Int64)
  ) async throws(CaptureError) -> Result {
    await enter(host)
    defer { leave(host) }
    do {
      while case let wait = lanes[host, default: Lane()].free.subtractingSaturated(clock.now()), wait > 0 {
        try await clock.sleep(wait)
      }
    } catch {
      throw .cancelled
    }
    guard !Task.isCancelled else { throw .cancelled }
    let (result, pause) = try await body()
    lanes[host, default: Lane()].free = clock.now() + pause
    return result
  }

  private func enter(_ host: String) async {
    guard lanes[host, default: Lane()].isBusy else {
      lanes[host, default: Lane()].isBusy = true
      return
    }
    // Whoever holds the lane leaves it even when cancelled, so that everybody who waits is called.
    await withCheckedContinuation { lanes[host, default: Lane()].waiting.append($0) }
  }

  private func leave(_ host: String) {
    if let next = lanes[host]?.waiting.first {
      lanes[host]?.waiting.removeFirst()
      next.resume()
    } else {
      lanes[host]?.isBusy = false
    }
  }
}

extension Int64 {
  /// The difference, or the smallest number when it is smaller still.
  fileprivate func subtractingSaturated(_ other: Int64) -> Int64 {
    let (difference, overflow) = subtractingReportingOverflow(other)
    return overflow ? .min : difference
  }
}
