internal import Containers

/// Fetches addresses politely: under the site's robots.txt, one exchange at a time and with a pause for each host, through
/// redirects that are each checked like a first address, and again after failures that may pass.
struct PageFetcher: Sendable {
  let visitor: Visitor
  let lanes: HostLanes
  let robots: RobotsCache

  var settings: CaptureSettings { visitor.settings }

  /// The statuses of failures that may pass.
  static let passing: Set<Int> = [429, 500, 502, 503, 504]

  /// Fetches one address. With `validators` of an earlier capture it asks only for what has changed since; `obeysRobots` is
  /// false for robots.txt itself.
  ///
  /// - Throws: `CaptureError`.
  func fetch(
    _ address: WebAddress, validators: Validators? = nil, obeysRobots: Bool = true
  ) async throws(CaptureError) -> Fetched {
    var hop = address
    var seen: Set<WebAddress> = [address]
    while true {
      var pause = settings.pause
      if obeysRobots {
        switch try await rules(for: hop) {
        case .failed(let outcome, let reason): return Fetched(outcome, reason)
        case .rules(let rules):
          guard rules.allows(hop) else {
            return Fetched(.robotsDenied, "\(hop.origin)/robots.txt does not allow \(hop.target)")
          }
          pause = max(pause, min(rules.delay ?? 0, settings.longestDelay))
        }
      }
      let current = validators.flatMap { $0.address == hop.description ? $0 : nil }
      let fetched = try await persist(hop, current, pause)
      guard let location = fetched.redirect else { return fetched }
      let next: WebAddress
      do throws(WebAddress.Fault) {
        next = try hop.resolving(location)
      } catch {
        return Fetched(.refusedAddress, "a redirect to \(error)", exchange: fetched.exchange)
      }
      guard seen.insert(next).inserted else {
        return Fetched(.redirectLoop, "a redirect back to \(next)", exchange: fetched.exchange)
      }
      guard seen.count <= settings.redirects + 1 else {
        return Fetched(.redirectLoop, "more than \(settings.redirects) redirects", exchange: fetched.exchange)
      }
      hop = next
    }
  }

  /// Asks, and asks again after failures that may pass.
  private func persist(
    _ address: WebAddress, _ validators: Validators?, _ pause: Int64
  ) async throws(CaptureError) -> Fetched {
    var attempt = 0
    while true {
      let number = attempt
      let (fetched, isWorthRetrying) = try await lanes.pass(address.host) { () async throws(CaptureError) in
        let fetched = Fetched(try await visitor.visit(address, validators))
        let wait = retryWait(fetched, attempt: number, address)
        return ((fetched, wait != nil), max(pause, wait ?? 0))
      }
      guard isWorthRetrying else { return fetched }
      attempt += 1
    }
  }

  /// Milliseconds until the next attempt; nil when there is to be none.
  private func retryWait(_ fetched: Fetched, attempt: Int, _ address: WebAddress) -> Int64? {
    guard attempt < settings.retries else { return nil }
    let wait = Backoff.wait(attempt: attempt, address: address, seed: settings.seed)
    switch fetched.outcome {
    case .timeout, .dns, .connection: return wait
    case .httpStatus where PageFetcher.passing.contains(fetched.status ?? 0):
      let asked = fetched.exchange?.answer.head?.fields["Retry-After"]
      let stated = asked.flatMap { Backoff.retryAfter($0, now: visitor.clock.now()) }
      guard let stated else { return wait }
      return stated <= settings.longestRetryAfter ? max(stated, wait) : nil
    default: return nil
    }
  }
}
