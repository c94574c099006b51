internal import CoverageModel

/// Fetches one site: finds its sitemaps and feeds, reads them, and fetches the pages that they list.
struct SiteWalk {
  let site: CaptureSite
  let fetcher: PageFetcher

  /// Sitemaps and feeds of one site that are read.
  static let mostListings = 1000
  /// Indexes of sitemaps inside one another.
  static let deepestIndex = 3

  private var listings: [(address: WebAddress, depth: Int)] = []
  private var seenListings: Set<WebAddress> = []
  private var seenPages: Set<WebAddress> = []

  init(_ site: CaptureSite, fetcher: PageFetcher) {
    self.site = site
    self.fetcher = fetcher
  }

  private var ledger: CaptureLedger { fetcher.visitor.ledger }
  private var now: Int64 { fetcher.visitor.clock.now() }

  /// - Throws: `CaptureError`.
  mutating func run() async throws(CaptureError) {
    for page in site.pages { try await fetchPage(page) }
    for listing in site.listings { add(listing, depth: 0) }
    for front in site.fronts { try await readFront(front) }
    var next = 0
    while next < listings.count {
      try await readListing(listings[next])
      next += 1
    }
  }

  private mutating func fetchPage(_ address: WebAddress) async throws(CaptureError) {
    guard seenPages.insert(address).inserted else { return }
    let url = address.description
    guard await !ledger.passesOver(url) else { return }
    let fetched = try await fetcher.fetch(address, validators: await ledger.validators(url))
    try await finish(address, .page, fetched)
  }

  /// Takes the sitemaps of the site's robots.txt and the feeds of its first page.
  private mutating func readFront(_ candidates: [WebAddress]) async throws(CaptureError) {
    for (index, front) in candidates.enumerated() {
      let fetched = try await fetcher.fetch(front)
      let isUnreachable = [.connection, .tls, .timeout].contains(fetched.outcome)
      if isUnreachable, index + 1 < candidates.count { continue }
      try await finish(front, .front, fetched)
      if case .rules(let rules) = try await fetcher.rules(for: front) {
        for text in rules.sitemaps { add(text, on: front, depth: 0) }
      }
      guard fetched.outcome == .fetched, let exchange = fetched.exchange else { return }
      for text in AlternateLinks.feeds(in: exchange.answer.text(atMost: ExchangeLimits.listingBytes) ?? []) {
        add(text, on: exchange.address, depth: 0)
      }
      return
    }
  }

  private mutating func readListing(_ listing: (address: WebAddress, depth: Int)) async throws(CaptureError) {
    let fetched = try await fetcher.fetch(listing.address)
    guard fetched.outcome == .fetched, let exchange = fetched.exchange else {
      return try await finish(listing.address, .listing, fetched)
    }
    var content = Listing()
    if let text = exchange.answer.text(atMost: ExchangeLimits.listingBytes) {
      content = ListingReader.read(text)
    } else {
      content.fault = "damaged, or more than \(ExchangeLimits.listingBytes) bytes once decompressed"
    }
    // What can be read of a broken list is used, and the fault is told.
    let judged = content.fault.map { Fetched(.badAnswer, $0, exchange: exchange, digest: fetched.digest) } ?? fetched
    try await finish(listing.address, .listing, judged)
    for sitemap in content.sitemaps where !isBefore(sitemap.modified) {
      add(sitemap.text, on: exchange.address, depth: listing.depth + 1)
    }
    for page in content.pages { try await fetchListed(page, on: exchange.address) }
  }

  private mutating func fetchListed(_ page: ListedAddress, on listing: WebAddress) async throws(CaptureError) {
    let address: WebAddress
    do throws(WebAddress.Fault) {
      address = try listing.resolving(page.text)
    } catch {
      let url = String(page.text.prefix(WebAddress.longest))
      return try await finish(url, Fetched(.refusedAddress, error.description))
    }
    guard !seenPages.contains(address) else { return }
    guard site.owns(address) else {
      seenPages.insert(address)
      return try await finish(address.description, Fetched(.skipped, "a page of another site"))
    }
    if let reason = otherDay(page) {
      seenPages.insert(address)
      return try await finish(address.description, Fetched(.skipped, reason))
    }
    try await fetchPage(address)
  }

  /// Why the page is of another day than those asked for. A page that was changed after the last day may have been published
  /// on any before, so only a date of publication speaks against it there.
  private func otherDay(_ page: ListedAddress) -> String? {
    let settings = fetcher.settings
    if let day = page.published?.day(in: settings.zone), !settings.days.contains(day) { return "published on \(day)" }
    guard isBefore(page.modified), let day = page.modified?.day(in: settings.zone) else { return nil }
    return "last changed on \(day)"
  }

  private func isBefore(_ date: ListedDate?) -> Bool {
    date.map { $0.day(in: fetcher.settings.zone) < fetcher.settings.days.start } ?? false
  }

  private mutating func add(_ text: String, on base: WebAddress, depth: Int) {
    if let address = try? base.resolving(text) { add(address, depth: depth) }
  }

  private mutating func add(_ address: WebAddress, depth: Int) {
    guard depth <= SiteWalk.deepestIndex, listings.count < SiteWalk.mostListings,
      seenListings.insert(address).inserted
    else { return }
    listings.append((address, depth))
  }

  private func finish(_ address: WebAddress, _ kind: CaptureLine.Kind, _ fetched: Fetched) async throws(CaptureError) {
    try await ledger.finish(CaptureLine(address, kind, outlet: site.outlet, fetched, time: now))
  }

  private func finish(_ url: String, _ fetched: Fetched) async throws(CaptureError) {
    try await ledger.finish(
      CaptureLine(
        url: url, kind: .page, outlet: site.outlet, outcome: fetched.outcome, reason: fetched.reason, time: now))
  }
}
