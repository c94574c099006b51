import Capture
import Testing

@Suite("Answers of servers", .serialized)
struct AnswerTests {
  /// Fetches one page from a server that sends these bytes and hangs up.
  private func line(
    _ reply: TestServer.Reply, _ change: (inout TestCapture) -> Void = { _ in }
  ) async throws -> (line: CaptureLine?, capture: TestCapture) {
    let server = try await TestServer { question, _ in question.target == "/robots.txt" ? .missing : reply }
    var capture = try TestCapture(server: server)
    capture.settings.retries = 0
    change(&capture)
    let line = try await capture.page("/a")
    try await server.stop()
    return (line, capture)
  }

  private static func bytes(_ text: String) -> TestServer.Reply {
    .bytes(Array(text.replacing("\n", with: "\r\n").utf8))
  }

  static let wholeAnswers = [
    "HTTP/1.1 200 OK\nContent-Length: 5\n\nhello", "HTTP/1.1 200 OK\nContent-Length: 5\n\nhello and more",
    "HTTP/1.1 200 OK\nContent-Length: 5, 5\n\nhello", "HTTP/1.0 200\n\nhello",
    "HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n2;x=y\nhe\n3\nllo\n0\nTrailer: x\n\n",
    "HTTP/1.1 200 OK\nContent-Length: 99\nTransfer-Encoding: Chunked\n\n5\nhello\n0\n\n",
    "HTTP/1.1 103 Early Hints\nLink: </x>\n\nHTTP/1.1 200 OK\nContent-Length: 5\n\nhello",
    "HTTP/1.1 200 OK\nX: a\n folded: b\nno field\nContent-Length: 5\n\nhello",
  ]

  @Test("The body of an answer is found however its end is told", arguments: wholeAnswers)
  func whole(_ text: String) async throws {
    let (line, capture) = try await line(AnswerTests.bytes(text))
    #expect(line?.outcome == .fetched)
    // SHA-256 of "hello".
    #expect(line?.digest == "sha256:2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824")
    let record = try #require(try WARCText.responses(capture.warcPath).last)
    #expect(record.payload == Array("hello".utf8))
    #expect(record.faults.isEmpty)
  }

  static let brokenAnswers: [(String, CaptureOutcome)] = [
    ("", .connection), ("HTTP/1.1 200 OK\nContent-", .connection),
    ("HTTP/1.1 200 OK\nContent-Length: 50\n\nhello", .connection),
    ("HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n5\nhello\n", .connection),
    ("SSH-2.0-OpenSSH_9.0\n\n", .badAnswer), ("HTTP/2 200\n\n", .badAnswer), ("HTTP/1.1 999 X\n\n", .badAnswer),
    ("HTTP/1.1 200 OK\nContent-Length: -5\n\nhello", .badAnswer),
    ("HTTP/1.1 200 OK\nContent-Length: 5, 6\n\nhello", .badAnswer),
    ("HTTP/1.1 200 OK\nContent-Length: 99999999999999999999\n\nhello", .badAnswer),
    ("HTTP/1.1 200 OK\nTransfer-Encoding: gzip, chunked\n\n0\n\n", .badAnswer),
    ("HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\nxyz\nhello\n", .badAnswer),
    ("HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n2\nhello\n0\n\n", .badAnswer),
    ("HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\nFFFFFFFFFFFFFFFF\nhello", .badAnswer),
    ("HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n7FFFFFFFFFFFFFF\nhello", .tooLarge),
    ("HTTP/1.1 200 OK\nContent-Length: 2000000\n\nhello", .tooLarge), ("HTTP/1.1 404 Not Found\n\n", .httpStatus),
    ("HTTP/1.1 302 Found\n\n", .httpStatus),
  ]

  @Test("A broken answer is an outcome with its reason", arguments: brokenAnswers)
  func broken(_ text: String, _ outcome: CaptureOutcome) async throws {
    let (line, _) = try await line(AnswerTests.bytes(text)) { $0.settings.limits.bodyBytes = 1_000_000 }
    #expect(line?.outcome == outcome)
    #expect(line?.reason.isEmpty == false)
    #expect(line?.digest == nil || outcome == .httpStatus)
  }

  @Test("A body without end is cut off at the limit, and the archive says so")
  func endlessBody() async throws {
    let piece = [UInt8](repeating: 0x61, count: 1 << 16)
    let reply = TestServer.Reply.endless(TestServer.Reply.head("200 OK", []), then: piece)
    let (line, capture) = try await line(reply) { $0.settings.limits.bodyBytes = 1_000_000 }
    #expect(line?.outcome == .tooLarge)
    let record = try #require(try WARCText.responses(capture.warcPath).last)
    #expect(record.truncated == "length")
    #expect(record.payload.count == 1_000_000)
  }

  @Test("A header without end is refused")
  func endlessHeader() async throws {
    let piece = Array("X: y\r\n".utf8)
    let (line, _) = try await line(.endless(Array("HTTP/1.1 200 OK\r\n".utf8), then: piece))
    #expect(line?.outcome == .badAnswer)
  }

  @Test("Chunks without end are cut off at the limit")
  func endlessChunks() async throws {
    let start = TestServer.Reply.head("200 OK", ["Transfer-Encoding: chunked"])
    let (line, _) = try await line(.endless(start, then: Array("1\r\na\r\n".utf8))) {
      $0.settings.limits.bodyBytes = 10_000
    }
    #expect(line?.outcome == .tooLarge)
  }

  @Test(
    "A server that falls silent is left",
    arguments: ["", "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhello", "HTTP/1.1 200 OK\r\n\r\nhello"])
  func silence(_ start: String) async throws {
    let (line, capture) = try await line(.stalled(Array(start.utf8))) { $0.settings.limits.totalTime = 1500 }
    #expect(line?.outcome == .timeout)
    #expect(try WARCText.responses(capture.warcPath).last?.truncated == (start.isEmpty ? nil : "time"))
  }

  @Test("A server that does not speak TLS is told from one that cannot be reached")
  func noTLS() async throws {
    let server = try await TestServer { _, _ in .page("plain") }
    var capture = try TestCapture(server: server)
    capture.settings.retries = 0
    let address = try WebAddress("https://news.example:\(server.port)/a")
    let lines = try await capture.run([CaptureSite(outlet: nil, domains: ["news.example"], pages: [address])])
    #expect(lines.last?.outcome == .tls)
    try await server.stop()
    let gone = try await capture.page("/a")
    #expect(gone?.outcome == .connection)
  }
}
