import Capture
import Testing

@Suite("Politeness", .serialized)
struct PolitenessTests {
  @Test("The program says who it is, with somebody to write to")
  func agent() async throws {
    let server = try await TestServer { _, _ in .missing }
    let capture = try TestCapture(server: server)
    try await capture.pages(["/a"])
    #expect(server.questions.map(\.target) == ["/robots.txt", "/a"])
    for question in server.questions {
      #expect(question.fields["user-agent"] == "qamtu/1.0 (+desk@monitor.example)")
      #expect(question.fields["host"] == "news.example:\(server.port)")
    }
    for contact in ["", "nobody", "a@b", "a b@c.example", "a@b.example)\r\nX: y", "ftp://a.example", "@a.example"] {
      #expect(UserAgent(version: "1.0", contact: contact) == nil, "\(contact)")
    }
    #expect(UserAgent(version: "1.0", contact: "https://monitor.example/about") != nil)
    try await server.stop()
  }

  static let robotsAnswers: [(TestServer.Reply, CaptureOutcome)] = [
    (.page("User-agent: *\nDisallow: /b"), .fetched), (.page("User-agent: *\nDisallow: /"), .robotsDenied),
    (.page("User-agent: qamtu\nDisallow: /a"), .robotsDenied), (.missing, .fetched),
    (.page("", status: "403 Forbidden"), .fetched), (.page("", status: "401 Unauthorized"), .fetched),
    (.page("", status: "500 Oh"), .robotsDenied), (.page("", status: "503 Busy", ["Retry-After: 1"]), .robotsDenied),
    (.page("", status: "429 Slow"), .robotsDenied), (.redirect("/robots.txt"), .fetched), (.bytes([]), .connection),
    (.page("<html>no such page</html>"), .fetched), (.redirect("http://10.0.0.1/"), .refusedAddress),
  ]

  @Test("What cannot be had of robots.txt forbids or permits as RFC 9309 says", arguments: robotsAnswers)
  func robots(_ reply: TestServer.Reply, _ outcome: CaptureOutcome) async throws {
    let server = try await TestServer { question, _ in question.target == "/robots.txt" ? reply : .page("x") }
    let capture = try TestCapture(server: server)
    #expect(try await capture.page("/a")?.outcome == outcome)
    #expect(server.targets.count == (outcome == .fetched ? 1 : 0))
    try await server.stop()
  }

  @Test("A robots.txt is fetched once for many pages, through redirects, and again after a day")
  func cache() async throws {
    let server = try await TestServer { question, _ in
      switch question.target {
      case "/robots.txt": .redirect("/other.txt")
      case "/other.txt": .page("User-agent: *\nDisallow: /b")
      default: .page("x")
      }
    }
    var capture = try TestCapture(server: server)
    #expect(try await capture.pages(["/a", "/b", "/c"]).map(\.outcome) == [.fetched, .robotsDenied, .fetched])
    #expect(server.questions.map(\.target) == ["/robots.txt", "/other.txt", "/a", "/c"])
    capture.settings.pause = 86_400_000
    try await capture.pages(["/d", "/e"])
    #expect(server.questions.count { $0.target == "/robots.txt" } == 3)
    try await server.stop()
  }

  @Test(
    "A host is left alone between two questions; robots.txt may ask for more, up to a limit",
    arguments: [
      ("", 2000), ("Crawl-delay: 1", 2000), ("Crawl-delay: 10", 10_000), ("Crawl-delay: 86400", 60_000),
    ] as [(String, Int64)])
  func pause(_ line: String, _ pause: Int64) async throws {
    let server = try await TestServer { question, _ in
      question.target == "/robots.txt" ? .page("User-agent: *\n\(line)\nDisallow: /no") : .page("x")
    }
    let capture = try TestCapture(server: server)
    try await capture.pages(["/a", "/b", "/c"])
    #expect(capture.clock.waits == [2000, pause, pause])
    try await server.stop()
  }

  @Test("A page that fails in passing is asked for again, each time later")
  func retries() async throws {
    let server = try await TestServer { question, before in
      question.target == "/robots.txt" ? .missing : before < 2 ? .page("", status: "502 Oh") : .page("x")
    }
    let capture = try TestCapture(server: server)
    #expect(try await capture.page("/a")?.outcome == .fetched)
    #expect(server.targets.count == 3)
    // Doubled, and each spread by half: 1 to 3 seconds, but never under the pause; then 2 to 6.
    let waits = capture.clock.waits.dropFirst()
    #expect((2000...3000).contains(waits.first ?? 0) && (2000...6000).contains(waits.last ?? 0))
    #expect(try WARCText.responses(capture.warcPath).count == 4)
    try await server.stop()
  }

  @Test("The waits before retries double, are spread, and are the same for the same seed")
  func backoff() throws {
    let address = try WebAddress("http://news.example/a")
    for attempt in 0..<40 {
      let middle = min(120_000, 2000 * (1 << min(attempt, 10)))
      let wait = Backoff.wait(attempt: attempt, address: address, seed: 1)
      #expect((middle / 2...middle * 3 / 2).contains(Int(wait)))
      #expect(wait == Backoff.wait(attempt: attempt, address: address, seed: 1))
    }
    #expect(Set((0..<20).map { Backoff.wait(attempt: 3, address: address, seed: $0) }).count > 15)
  }

  @Test(
    "Retry-After is obeyed, as seconds and as a date; what is too long ends the page",
    arguments: [
      ("7", 7000), ("Sun, 19 Mar 2023 08:01:00 GMT", 58_000), ("86400", nil), ("99999999999999999999", nil),
      ("-5", nil),
    ] as [(String, Int64?)])
  func retryAfter(_ text: String, _ wait: Int64?) async throws {
    let server = try await TestServer { question, before in
      question.target == "/robots.txt"
        ? .missing : before < 1 ? .page("", status: "429 Slow", ["Retry-After: \(text)"]) : .page("x")
    }
    let capture = try TestCapture(server: server)
    let line = try await capture.page("/a")
    if let wait {
      #expect(line?.outcome == .fetched)
      #expect(capture.clock.waits.last == wait)
    } else if text == "86400" {
      #expect(line?.outcome == .httpStatus && line?.status == 429)
      #expect(server.targets.count == 1)
    } else {
      // What is no time means nothing; the ordinary wait stands.
      #expect(line?.outcome == .fetched)
    }
    try await server.stop()
  }

  @Test("Nothing is asked for twice at a time of one host, whoever asks")
  func oneAtATime() async throws {
    let server = try await TestServer { question, _ in .page(question.target) }
    var capture = try TestCapture(server: server)
    capture.settings.sitesAtOnce = 8
    let transport = CountingTransport(inner: try SocketTransport())
    let sites = try (0..<8).map { number in
      let host = number < 4 ? "news.example" : "other.example"
      return CaptureSite(
        outlet: "o\(number)", domains: [host],
        pages: try (0..<4).map { try capture.address("/\(number)/\($0)", host: host) })
    }
    let lines = try await capture.run(sites, transport: transport)
    #expect(lines.count { $0.kind == .page && $0.outcome == .fetched } == 32)
    #expect(transport.most == ["news.example": 1, "other.example": 1])
    #expect(server.questions.count { $0.target == "/robots.txt" } == 2)
    try await server.stop()
  }
}
