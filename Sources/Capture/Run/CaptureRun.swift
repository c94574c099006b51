/// A capture of several sites, some at a time.
package struct CaptureRun: Sendable {
  private let fetcher: PageFetcher

  package init(
    settings: CaptureSettings, clock: CaptureClock, resolver: any HostResolver, transport: any Transport,
    ledger: CaptureLedger
  ) {
    fetcher = PageFetcher(
      visitor: Visitor(settings: settings, clock: clock, resolver: resolver, transport: transport, ledger: ledger),
      lanes: HostLanes(clock: clock), robots: RobotsCache())
  }

  /// Fetches the sites and ends the round in the journal. When the task is cancelled or a file cannot be written, the round stays
  /// open and a later run goes on with it.
  ///
  /// - Throws: `CaptureError`.
  package func run(_ sites: [CaptureSite]) async throws(CaptureError) -> CaptureSummary {
    var waiting = sites.makeIterator()
    let stopped: CaptureError? = await withTaskGroup(of: CaptureError?.self) { group in
      func start() {
        guard let site = waiting.next() else { return }
        group.addTask { await failure(of: site) }
      }
      for _ in 0..<max(1, fetcher.settings.sitesAtOnce) { start() }
      var first: CaptureError?
      while let ended = await group.next() {
        if first == nil, let ended {
          first = ended
          group.cancelAll()
        }
        if first == nil { start() }
      }
      return first
    }
    if let stopped { throw stopped }
    return try await fetcher.visitor.ledger.endRound(time: fetcher.visitor.clock.now())
  }

  private func failure(of site: CaptureSite) async -> CaptureError? {
    do throws(CaptureError) {
      var walk = SiteWalk(site, fetcher: fetcher)
      try await walk.run()
      return nil
    } catch {
      return error
    }
  }
}
