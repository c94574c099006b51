import Capture
import Testing

@Suite("Redirects and addresses", .serialized)
struct RedirectTests {
  /// Fetches `/start` from a server that redirects as told; targets may hold `PORT`.
  private func line(
    _ redirects: [String: String], _ change: (inout TestCapture) -> Void = { _ in }
  ) async throws -> (line: CaptureLine?, targets: [String]) {
    let server = try await TestServer { question, _ in
      guard question.target != "/robots.txt" else { return .missing }
      let port = question.fields["host"]?.split(separator: ":").last.map(String.init) ?? ""
      return redirects[question.target].map { .redirect($0.replacing("PORT", with: port)) } ?? .page("arrived")
    }
    var capture = try TestCapture(server: server)
    capture.settings.retries = 0
    change(&capture)
    let line = try await capture.page("/start")
    defer { Task { try await server.stop() } }
    return (line, server.targets)
  }

  @Test("A chain of redirects over hosts is followed, five and no more")
  func chain() async throws {
    let five = ["/start": "1", "/1": "/2", "/2": "http://other.example:PORT/3", "/3": "?x", "/3?x": "/5"]
    let (line, targets) = try await line(five)
    #expect(line?.outcome == .fetched)
    #expect(line?.url.hasSuffix("/start") == true)
    #expect(
      targets == [
        "news.example/start", "news.example/1", "news.example/2", "other.example/3", "other.example/3?x",
        "other.example/5",
      ])
    let (tooMany, _) = try await self.line(five.merging(["/5": "/6"]) { $1 })
    #expect(tooMany?.outcome == .redirectLoop)
  }

  @Test(
    "A redirect back to where it came from ends",
    arguments: [["/start": "/start"], ["/start": "/1", "/1": "/start#x"]])
  func loop(_ redirects: [String: String]) async throws {
    let (line, targets) = try await line(redirects)
    #expect(line?.outcome == .redirectLoop)
    #expect(targets.count == redirects.count)
  }

  static let forbiddenTargets = [
    "http://127.0.0.1:PORT/x", "http://localhost.:PORT/x", "http://[::1]:PORT/x", "http://[::]:PORT/x",
    "http://[::ffff:127.0.0.1]:PORT/x", "http://2130706433:PORT/x", "http://0177.0.0.1:PORT/x", "http://0x7f.1:PORT/x",
    "http://169.254.169.254/latest/meta-data/", "http://inside.example:PORT/x", "http://mixed.example:1/x",
    "file:///etc/passwd", "ftp://other.example/x", "gopher://other.example/x", "http://user@other.example:PORT/x",
  ]

  @Test("A redirect out of the public web is refused, and nobody is asked", arguments: forbiddenTargets)
  func forbidden(_ target: String) async throws {
    let (line, targets) = try await line(["/start": "/1", "/1": target]) {
      $0.hosts["localhost"] = ["127.0.0.1"]
      $0.hosts["inside.example"] = ["10.0.0.1", "127.0.0.1"]
      $0.hosts["mixed.example"] = ["192.168.0.1"]
    }
    #expect(line?.outcome == .refusedAddress)
    #expect(targets == ["news.example/start", "news.example/1"])
  }

  @Test("A host is asked for its private address only when that host is allowed by name")
  func allowed() async throws {
    let (refused, none) = try await line([:]) { $0.settings.privateHosts = ["other.example"] }
    #expect(refused?.outcome == .refusedAddress && none.isEmpty)
    let (fetched, targets) = try await line([:]) { $0.settings.privateHosts = ["news.example"] }
    #expect(fetched?.outcome == .fetched && targets.count == 1)
  }

  @Test("The address that was checked is the one that is connected to, however often the name changes")
  func rebinding() async throws {
    let server = try await TestServer { _, _ in .page("x") }
    var capture = try TestCapture(server: server)
    capture.settings.privateHosts = []
    capture.settings.retries = 0
    let transport = RecordingTransport()
    let sites = [CaptureSite(outlet: nil, domains: ["news.example"], pages: [try capture.address("/a")])]
    // Public and private addresses of one name: only the public ones are ever handed on.
    capture.hosts["news.example"] = ["127.0.0.1", "8.8.8.8", "::1", "10.0.0.1", "2606:4700::1111"]
    try await capture.run(sites, transport: transport)
    #expect(Set(transport.peers) == ["8.8.8.8", "2606:4700::1111"])
    try await server.stop()
  }

  @Test("A host without an address is told from one that does not answer")
  func unknownHost() async throws {
    let (line, _) = try await line(["/start": "http://unknown.example/"])
    #expect(line?.outcome == .dns)
  }

  @Test("A redirect to where robots.txt forbids is not followed")
  func robots() async throws {
    let server = try await TestServer { question, _ in
      switch (question.host, question.target) {
      case ("other.example", "/robots.txt"): .page("User-agent: *\nDisallow: /secret")
      case (_, "/robots.txt"): .missing
      case (_, "/start"): .redirect("http://other.example:\(question.fields["host"]?.suffix(5) ?? "")/secret")
      default: .page("x")
      }
    }
    let capture = try TestCapture(server: server)
    #expect(try await capture.page("/start")?.outcome == .robotsDenied)
    #expect(server.targets == ["news.example/start"])
    try await server.stop()
  }
}
