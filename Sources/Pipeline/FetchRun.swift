internal import Capture
internal import CoverageModel
internal import Logging

/// Captures pages from the web into an archive.
package struct FetchRun {
  /// An outcome as it becomes known.
  package struct Event: Sendable {
    /// The outcome as a JSON object on one line.
    package let json: String
    package let progress: RunProgress
  }

  package struct Result: Sendable {
    /// How many pages of each outlet came to what, a line each.
    package let summary: [String]
    /// Whether every page and every list of pages came.
    package let isFine: Bool
  }

  package let context: RunContext

  package init(context: RunContext) { self.context = context }

  /// Fetches what is asked for; `onEvent` is told of each outcome once the archive holds what it speaks of.
  ///
  /// - Throws: `PipelineError`. After `.output` the same call goes on where this one stopped.
  package func result(
    _ request: FetchRequest, onEvent: @escaping @Sendable (Event) -> Void
  ) async throws(PipelineError) -> Result {
    let codebook =
      if let path = request.codebookPath { try CodebookLoading(path: path).checked() } else { nil as Codebook? }
    let settings = try settings(request, codebook)
    let sites = try sites(request, codebook)
    let counter = FetchCounter(sites)
    do throws(CaptureError) {
      let clock = CaptureClock.system
      let ledger = try CaptureLedger(
        warcPath: request.warcPath, software: "qamtu \(request.version)", agent: settings.agent, date: clock.now()
      ) { line in
        onEvent(Event(json: line.json, progress: counter.count(line)))
      }
      context.logger.debug("fetching from \(Counted.text(sites.count, "site")), \(settings.sitesAtOnce) at a time")
      let run = CaptureRun(
        settings: settings, clock: clock, resolver: SystemResolver(), transport: try transport(), ledger: ledger)
      let summary = try await run.run(sites)
      return Result(summary: FetchSummaryText.lines(summary), isFine: summary.isFine)
    } catch {
      switch error {
      case .output(let path, let reason): throw .output(path: path, reason: reason)
      case .journal(let path, let reason): throw .unreadable(path: path, reason: reason)
      case .cancelled: throw .output(path: request.warcPath, reason: "the run was stopped")
      }
    }
  }

  private func transport() throws(CaptureError) -> SocketTransport {
    do throws(ExchangeFault) {
      return try SocketTransport()
    } catch {
      throw .journal(path: "the system's certificates", reason: error.description)
    }
  }

  private func settings(_ request: FetchRequest, _ codebook: Codebook?) throws(PipelineError) -> CaptureSettings {
    guard let contact = request.contact ?? codebook?.contact else {
      throw .usage(
        "a capture must say whom the sites can write to: add --contact with an e-mail address or a page, "
          + "or the key contact to the codebook")
    }
    guard let agent = UserAgent(version: request.version, contact: contact) else {
      throw .usage("the contact \(contact) is neither an e-mail address nor an address of the web")
    }
    var settings = CaptureSettings(agent: agent)
    settings.pause = request.pause
    settings.sitesAtOnce = request.sitesAtOnce
    settings.limits.bodyBytes = request.mostBytes
    settings.zone = codebook?.zone ?? .utc
    settings.days = DayRange(
      start: request.since ?? DayRange.always.start, end: request.until?.adding(1) ?? DayRange.always.end)
    guard !settings.days.isEmpty else { throw .usage("--until is before --since") }
    for host in request.privateHosts {
      let isVersion6 = host.contains(":") && !host.hasPrefix("[")
      guard let name = try? HostName.normal(isVersion6 ? "[\(host)]" : host) else {
        throw .usage("--allow-private takes the name of a host, as it stands in addresses; \(host) is none")
      }
      settings.privateHosts.insert(name)
    }
    return settings
  }

  private func sites(_ request: FetchRequest, _ codebook: Codebook?) throws(PipelineError) -> [CaptureSite] {
    let plan = FetchPlan(outlets: codebook?.outlets ?? [])
    var pages = try request.pages.map(address)
    for path in request.listPaths { pages += try addresses(inFile: path) }
    let listings = try request.listings.map(address)
    guard pages.isEmpty, listings.isEmpty, request.listPaths.isEmpty else {
      guard request.outlets.isEmpty else { throw .usage("--outlet chooses what to fetch, and so do given addresses") }
      return plan.sites(pages: pages, listings: listings)
    }
    guard codebook != nil else { throw .usage("nothing to fetch: name addresses, or a codebook with --codebook") }
    return try plan.sites(of: request.outlets)
  }

  private func address(_ text: String) throws(PipelineError) -> WebAddress {
    do throws(WebAddress.Fault) {
      return try WebAddress(text)
    } catch {
      throw .usage("\(text) cannot be fetched: \(error.description)")
    }
  }

  /// The addresses in a file, one a line; empty lines and lines that begin with `#` mean nothing.
  private func addresses(inFile path: String) throws(PipelineError) -> [WebAddress] {
    var addresses: [WebAddress] = []
    var findings: [Finding] = []
    let lines = try Disk.read(path).split(separator: 0x0A, omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      let text = String(decoding: line.last == 0x0D ? line.dropLast() : line, as: UTF8.self)
      guard let first = text.first(where: { !$0.isWhitespace }), first != "#" else { continue }
      do throws(WebAddress.Fault) {
        addresses.append(try WebAddress(text))
      } catch {
        findings.append(
          Finding(
            rule: "bad-address", place: .init(file: path, line: index + 1), found: error.description,
            expected: "an address that begins with http:// or https://", mend: "Correct the line or take it out."))
      }
    }
    guard findings.isEmpty else { throw .badData(findings) }
    return addresses
  }
}
