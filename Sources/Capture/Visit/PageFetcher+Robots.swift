extension PageFetcher {
  /// What the robots.txt of an address's origin says; fetched when it is not known or older than a day.
  ///
  /// - Throws: `CaptureError`.
  func rules(for address: WebAddress) async throws(CaptureError) -> RobotsCache.Entry {
    let origin = address.origin
    // A lane of its own, so that two tasks do not fetch the same file.
    return try await lanes.pass("robots.txt of \(origin)") { () async throws(CaptureError) in
      if let known = await robots.entry(origin, now: visitor.clock.now()) { return (known, 0) }
      let file = address.sibling("/robots.txt")
      let fetched = try await fetch(file, obeysRobots: false)
      let entry = PageFetcher.entry(fetched, origin: origin)
      await robots.keep(entry, for: origin, now: visitor.clock.now())
      try await visitor.ledger.finish(CaptureLine(file, .robots, outlet: nil, fetched, time: visitor.clock.now()))
      return (entry, 0)
    }
  }

  /// What the outcome of fetching robots.txt means for the site (RFC 9309, section 2.3.1).
  static func entry(_ fetched: Fetched, origin: String) -> RobotsCache.Entry {
    let status = fetched.status ?? 0
    switch fetched.outcome {
    case .fetched, .tooLarge:
      guard let answer = fetched.exchange?.answer, (200..<300).contains(status) else {
        return .rules(.everythingDenied)
      }
      // Of a file that is too large, or damaged, what can be read counts.
      let text = answer.text(atMost: ExchangeLimits.listingBytes) ?? answer.payload
      return .rules(RobotsParser.rules(text, agent: UserAgent.product))
    case .redirectLoop: return .rules(.none)
    case .httpStatus where status == 429 || status >= 500:
      return .failed(.robotsDenied, "\(origin)/robots.txt answers with status \(status), which forbids everything")
    case .httpStatus: return .rules(.none)
    case .notModified, .robotsDenied, .skipped: return .rules(.everythingDenied)
    case .refusedAddress, .timeout, .dns, .tls, .connection, .badAnswer:
      return .failed(fetched.outcome, "\(origin)/robots.txt cannot be had: \(fetched.reason)")
    }
  }
}
