import Capture
import Containers
import Foundation
import Synchronization
import Testing

@Suite("Going on after a kill", .serialized)
struct ResumeTests {
  private func site(_ capture: TestCapture, _ count: Int) throws -> CaptureSite {
    CaptureSite(outlet: "news", domains: ["news.example"], pages: try (1...count).map { try capture.address("/\($0)") })
  }

  private func server() async throws -> TestServer {
    try await TestServer { question, _ in
      if question.target == "/robots.txt" { return .missing }
      let tag = "\"\(question.target)\""
      if question.fields["if-none-match"] == tag { return .page("", status: "304 Not Modified", ["ETag: \(tag)"]) }
      return .page("page \(question.target)", ["ETag: \(tag)", "Last-Modified: Sun, 19 Mar 2023 08:00:00 GMT"])
    }
  }

  @Test("A run that is dropped in the middle goes on where it was, and every page is in the archive once")
  func dropped() async throws {
    let server = try await server()
    let capture = try TestCapture(server: server)
    let sites = [try site(capture, 6)]
    let seen = Mutex(0)
    let run = Task {
      try await capture.summary(sites) { line in
        guard line.kind == .page else { return }
        let count = seen.withLock { count in
          count += 1
          return count
        }
        if count == 3 { withUnsafeCurrentTask { $0?.cancel() } }
      }
    }
    let ended = await run.result
    #expect(throws: CaptureError.cancelled) { try ended.get() }
    // As a kill leaves files: half a record and half a line.
    try append([0x1F, 0x8B, 0x08, 0x00, 0x00], to: capture.warcPath)
    try append(Array("{\"url\": \"http://news.exam".utf8), to: CaptureLedger.journalPath(of: capture.warcPath))

    let (lines, summary) = try await capture.summary(sites)
    let done = 6 - lines.count { $0.kind == .page }
    #expect(done >= 1 && summary.doneBefore == done)
    #expect(lines.filter { $0.kind == .page }.allSatisfy { $0.outcome == .fetched })
    let archived = try WARCText.responses(capture.warcPath).filter { !$0.url.hasSuffix("robots.txt") }
    #expect(Set(archived.map(\.url)).count == 6)
    for record in archived {
      #expect(record.faults.isEmpty)
      #expect(String(decoding: record.payload, as: UTF8.self) == "page /\(record.url.suffix(1))")
    }
    try await server.stop()
  }

  @Test("What the archive holds and the journal does not speak of is not asked for again, nor written twice")
  func leftovers() async throws {
    let server = try await TestServer { question, before in
      switch question.target {
      case "/robots.txt": .missing
      case "/5" where before == 0: .page("", status: "301 Moved", ["Location: /moved"])
      case "/6" where before == 0: .page("later", status: "503 Later", ["Retry-After: 100000"])
      default: .page("page \(question.target) \(before)")
      }
    }
    let capture = try TestCapture(server: server)
    let sites = [try site(capture, 6)]
    let first = try await capture.run(sites)
    // As a kill between archive and journal leaves it: the lines of the last four pages and of the round's end are missing.
    let path = CaptureLedger.journalPath(of: capture.warcPath)
    let journal = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
    try (journal.dropLast(5).joined(separator: "\n") + "\n").write(toFile: path, atomically: false, encoding: .utf8)

    let again = try await capture.run(sites).filter { $0.kind == .page }
    #expect(again.map(\.outcome) == [.fetched, .fetched, .fetched, .fetched])
    #expect(again.map(\.digest).prefix(3) == first.filter { $0.kind == .page }.map(\.digest)[2..<5])
    let pages = server.questions.map(\.target).filter { $0 != "/robots.txt" }
    #expect(pages == ["/1", "/2", "/3", "/4", "/5", "/moved", "/6", "/6"])
    let archived = try WARCText.responses(capture.warcPath).filter { !$0.url.hasSuffix("robots.txt") }
    #expect(archived.count == pages.count)
    // The next round asks for every page.
    try await capture.run(sites)
    #expect(server.questions.count { $0.target == "/1" } == 2)
    try await server.stop()
  }

  @Test("A new round asks only for what has changed")
  func conditional() async throws {
    let server = try await server()
    let capture = try TestCapture(server: server)
    let sites = [try site(capture, 2)]
    #expect(try await capture.run(sites).filter { $0.kind == .page }.map(\.outcome) == [.fetched, .fetched])
    let (lines, summary) = try await capture.summary(sites)
    #expect(lines.filter { $0.kind == .page }.map(\.outcome) == [.notModified, .notModified])
    #expect(summary.doneBefore == 0 && summary.isFine)
    // And a third time, from what the first round was given.
    #expect(try await capture.run(sites).filter { $0.kind == .page }.map(\.outcome) == [.notModified, .notModified])
    let conditions = server.questions.filter { $0.target == "/2" }.map { $0.fields["if-modified-since"] }
    #expect(conditions == [nil, "Sun, 19 Mar 2023 08:00:00 GMT", "Sun, 19 Mar 2023 08:00:00 GMT"])
    try await server.stop()
  }

  @Test("What failed in passing is tried again by a run that goes on; what is settled is not")
  func unsettled() async throws {
    let server = try await TestServer { question, before in
      switch question.target {
      case "/robots.txt", "/2": .missing
      case "/1" where before == 0: .bytes([])
      default: .page("x")
      }
    }
    var capture = try TestCapture(server: server)
    capture.settings.retries = 0
    let sites = [try site(capture, 3)]
    let before = try await capture.run(sites).filter { $0.kind == .page }.map(\.outcome)
    #expect(before == [.connection, .httpStatus, .fetched])
    // The round's last line is gone, as if the program had been killed before it.
    let path = CaptureLedger.journalPath(of: capture.warcPath)
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
    try (lines.dropLast().joined(separator: "\n") + "\n").write(toFile: path, atomically: false, encoding: .utf8)
    let after = try await capture.run(sites).filter { $0.kind == .page }
    #expect(after.map(\.outcome) == [.fetched] && after.first?.url.hasSuffix("/1") == true)
    try await server.stop()
  }

  @Test("A file that is no journal, and an archive that is in use, are left as they are")
  func foreign() async throws {
    let server = try await server()
    let capture = try TestCapture(server: server)
    let sites = [try site(capture, 1)]
    let path = CaptureLedger.journalPath(of: capture.warcPath)
    for text in ["hello\n", "{\"a\": 1}\n", "{\"url\": \"x\", \"kind\": \"page\", \"outcome\": \"eaten\"}\n"] {
      try text.write(toFile: path, atomically: false, encoding: .utf8)
      await #expect(throws: CaptureError.self) { try await capture.run(sites) }
      #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
    }
    try FileManager.default.removeItem(atPath: path)
    let writer = try WARCWriter(path: capture.warcPath)
    await #expect(throws: CaptureError.self) { try await capture.run(sites) }
    #expect(writer.count >= 0)
    #expect(server.questions.isEmpty)
    try await server.stop()
  }

  @Test("Question and answer are both kept, with the address that was asked and the time")
  func records() async throws {
    let server = try await server()
    let capture = try TestCapture(server: server)
    try await capture.run([try site(capture, 1)])
    let records = try WARCText.records(capture.warcPath)
    #expect(records.map(\.kind) == [.warcinfo, .response, .request, .response, .request])
    #expect(records[3].fields["WARC-IP-Address"] == "127.0.0.1")
    #expect(records[4].fields["WARC-Concurrent-To"] == records[3].id)
    #expect(records[4].block.starts(with: Array("GET /1 HTTP/1.1\r\nHost: news.example:".utf8)))
    // The first exchange began with the clock, the second after the pause.
    #expect(records[1].date == 1_679_212_800_000 && records[3].date == 1_679_212_802_000)
    try await server.stop()
  }

  private func append(_ bytes: [UInt8], to path: String) throws {
    let handle = try #require(FileHandle(forWritingAtPath: path))
    try handle.seekToEnd()
    try handle.write(contentsOf: Data(bytes))
    try handle.close()
  }
}
