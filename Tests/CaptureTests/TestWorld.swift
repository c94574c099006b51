import Capture
import CoverageModel
import Synchronization
import TestSupport

/// A clock whose waits pass at once.
final class TestClock: Sendable {
  private let time = Mutex<(now: Int64, waits: [Int64])>((1_679_212_800_000, []))

  var now: Int64 { time.withLock { $0.now } }
  /// The waits so far, in milliseconds.
  var waits: [Int64] { time.withLock { $0.waits } }

  var clock: CaptureClock {
    CaptureClock(now: { self.now }) { wait in
      try Task.checkCancellation()
      self.time.withLock {
        $0.now += wait
        $0.waits.append(wait)
      }
    }
  }

  func advance(_ milliseconds: Int64) { time.withLock { $0.now += milliseconds } }
}

/// A table of hosts; a host may have another address at each look-up.
struct TestResolver: HostResolver {
  let hosts: [String: [String]]

  func addresses(of host: String) async throws(HostResolutionFailure) -> [IPAddress] {
    guard let addresses = hosts[host] else { throw HostResolutionFailure(reason: "unknown") }
    return addresses.compactMap(IPAddress.init)
  }
}

/// One capture against a server of the test's own.
struct TestCapture {
  let server: TestServer
  let clock = TestClock()
  let warcPath: String
  var hosts: [String: [String]] = ["news.example": ["127.0.0.1"], "other.example": ["127.0.0.1"]]
  var settings: CaptureSettings

  init(server: TestServer) throws {
    self.server = server
    warcPath = try TemporaryFile.folder([:]) + "/capture.warc.gz"
    guard let agent = UserAgent(version: "1.0", contact: "desk@monitor.example") else { throw TestFailure() }
    settings = CaptureSettings(agent: agent)
    settings.privateHosts = ["news.example", "other.example"]
    settings.limits.totalTime = 60_000
  }

  struct TestFailure: Error {}

  func address(_ path: String, host: String = "news.example") throws -> WebAddress {
    try WebAddress("http://\(host):\(server.port)\(path)")
  }

  /// Runs the capture; returns the lines of its outcomes in their order.
  @discardableResult
  func run(_ sites: [CaptureSite], transport: (any Transport)? = nil) async throws -> [CaptureLine] {
    try await summary(sites, transport: transport).lines
  }

  func summary(
    _ sites: [CaptureSite], transport: (any Transport)? = nil,
    onLine: @escaping @Sendable (CaptureLine) -> Void = { _ in }
  ) async throws -> (lines: [CaptureLine], summary: CaptureSummary) {
    let lines = Lines()
    let ledger = try CaptureLedger(
      warcPath: warcPath, software: "test", agent: settings.agent, date: clock.now
    ) { line in
      lines.all.withLock { $0.append(line) }
      onLine(line)
    }
    let run = CaptureRun(
      settings: settings, clock: clock.clock, resolver: TestResolver(hosts: hosts),
      transport: try transport ?? SocketTransport(), ledger: ledger)
    let summary = try await run.run(sites)
    return (lines.all.withLock { $0 }, summary)
  }

  /// Fetches pages of one site; returns the lines about pages.
  @discardableResult
  func pages(_ paths: [String]) async throws -> [CaptureLine] {
    let site = CaptureSite(outlet: "news", domains: ["news.example"], pages: try paths.map { try address($0) })
    return try await run([site]).filter { $0.kind == .page }
  }

  /// Fetches one page.
  func page(_ path: String) async throws -> CaptureLine? { try await pages([path]).first }

  private final class Lines: Sendable {
    let all = Mutex<[CaptureLine]>([])
  }
}
