import Containers
import Foundation
import Logging
import TestSupport
import Testing

@testable import Pipeline

@Suite("Extraction of web archives")
struct ArchiveExtractTests {
  private typealias Lines = [[String: Any]]
  private let moment: Int64 = 1_677_988_800_000

  private func page(_ number: Int) -> [UInt8] {
    let words = (0..<60).map { "сөз\((number * 7919 + $0 * 31) % 9_973)" }.joined(separator: " ")
    return Array(
      """
      <!DOCTYPE html><html><head><title>Тақырып \(number)</title><meta property="og:type" content="article"></head>
      <body><article><p>\(words).</p><p>Екінші абзац \(number): \(words.reversed()).</p></article></body></html>
      """.utf8)
  }

  private func response(
    _ body: [UInt8], url: String = "https://s.kz/a", status: Int = 200, _ fields: [(String, String)]? = nil
  ) -> WARCDraft {
    let fields = (fields ?? [("Content-Type", "text/html; charset=utf-8")]).map { HeaderFields.Field($0.0, $0.1) }
    let head = HTTPHead(.response(version: "HTTP/1.1", status: status, reason: "x"), HeaderFields(fields))
    return .response(head, body: body, targetURI: url, date: moment)
  }

  private func member(_ draft: WARCDraft) -> [UInt8] { Gzip.member(WARCEncoder.record(draft).bytes) }

  private func name(_ draft: WARCDraft) -> String { WARCRecord.bare(WARCEncoder.record(draft).id) }

  /// Runs on files in a folder and gives the lines.
  private func lines(
    _ files: [String: [UInt8]], inputs: [String] = [""], list: String? = nil, threads: Int = 2
  ) throws -> (lines: Lines, text: String, result: ExtractRun.Result) {
    let folder = try TemporaryFile.folder(files)
    let output = try TemporaryFile.write([])
    defer {
      TemporaryFile.remove(folder)
      TemporaryFile.remove(output)
    }
    var options = ExtractOptions(
      inputs: list == nil ? inputs.map { $0.isEmpty ? folder : folder + "/" + $0 } : [],
      list: list.map { folder + "/" + $0 })
    options.output = output
    let context = RunContext(logger: Logger(label: "test"), threads: threads)
    let result = try ExtractRun(context: context).result(options)
    let text = try String(contentsOfFile: output, encoding: .utf8)
    let lines = try text.split(separator: "\n").map {
      try #require(JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
    return (lines, text, result)
  }

  private func texts(_ lines: Lines, _ key: String) -> [String] { lines.map { $0[key] as? String ?? "" } }

  @Test("A response is a page with the record's name, address and moment; what stands beside pages is counted")
  func records() throws {
    let first = response(page(1), url: "https://s.kz/1")
    let drafts: [WARCDraft] = [
      .warcinfo(HeaderFields([.init("software", "x")]), date: moment), first,
      .request(
        HTTPHead(.request(method: "GET", target: "/1", version: "HTTP/1.1"), HeaderFields()),
        targetURI: "https://s.kz/1", date: moment),
      response(Array("User-agent: *".utf8), url: "https://s.kz/robots.txt", [("Content-Type", "text/plain")]),
      response([0x89, 0x50, 0x4E, 0x47], url: "https://s.kz/a.png", [("Content-Type", "image/png")]),
      response([], url: "https://s.kz/old", status: 301, [("Location", "/1"), ("Content-Type", "text/html")]),
      response(Array("<html><body><h1>404</h1></body></html>".utf8), url: "https://s.kz/gone", status: 404),
      response(Array("denied".utf8), url: "https://s.kz/no", status: 403, [("Content-Type", "text/plain")]),
      response(Array("%PDF-1.4".utf8), url: "https://s.kz/paper", [("Content-Type", "application/pdf")]),
      WARCDraft(.resource, targetURI: "file:///x.html", date: moment, contentType: "text/html", block: page(2)),
    ]
    let plain = drafts.flatMap { WARCEncoder.record($0).bytes }
    let forms = ["a.warc.gz": drafts.flatMap(member), "a.warc": plain, "b.warc.gz": Gzip.member(plain)]
    for (file, bytes) in forms {
      let (lines, _, result) = try lines([file: bytes], inputs: [file])
      #expect(texts(lines, "outcome") == ["article", "error-page", "blocked", "not-html", "article"], "\(file)")
      #expect(lines[0]["id"] as? String == name(first))
      #expect(lines[0]["url"] as? String == "https://s.kz/1")
      #expect(lines[0]["captured"] as? String == "2023-03-05T04:00:00Z")
      #expect(!result.isIncomplete)
      let summary = try #require(result.summary.first)
      for part in ["1 archive with 10 records", "1 redirect", "1 robots.txt", "1 request", "1 record about others"] {
        #expect(summary.contains(part), "\(summary)")
      }
    }
  }

  @Test("Codings of the body are undone; a body that is cut off, or in a coding that is not read, has an outcome")
  func bodies() throws {
    let body = page(3)
    let html = ("Content-Type", "text/html")
    let chunks =
      Array("\(String(100, radix: 16))\r\n".utf8) + body[..<100]
      + Array("\r\n\(String(body.count - 100, radix: 16))\r\n".utf8)
      + body[100...] + Array("\r\n0\r\n\r\n".utf8)
    let packed = Gzip.member(body)
    let cases: [(fields: [(String, String)], body: [UInt8], outcome: String)] = [
      ([html], body, "article"),
      ([html, ("Content-Encoding", "gzip")], packed, "article"),
      ([html, ("Transfer-Encoding", "chunked")], chunks, "article"),
      ([html, ("Content-Encoding", "gzip")], Array(packed.prefix(packed.count / 2)), "cut-off"),
      ([html, ("Transfer-Encoding", "chunked")], Array(chunks.prefix(chunks.count - 40)), "cut-off"),
      ([html, ("Content-Length", "99999")], Array(body.prefix { $0 != 0x2F }), "cut-off"),
      ([html, ("Content-Encoding", "br")], [0x8B, 0x02, 0x80, 0x03] + packed, "unreadable"),
    ]
    let archive = cases.flatMap { member(response($0.body, $0.fields)) }
    let (lines, _, _) = try lines(["a.warc.gz": archive])
    #expect(texts(lines, "outcome") == cases.map(\.outcome))
    #expect(Set(texts(Array(lines.prefix(3)), "body")).count == 1)
  }

  @Test(
    "A revisit takes the body of its record, also from an archive before; without it, it is an outcome that says so")
  func revisits() throws {
    let original = response(page(4), url: "https://s.kz/4")
    let written = WARCEncoder.record(original)
    let head = HTTPHead(
      .response(version: "HTTP/1.1", status: 200, reason: "OK"), HeaderFields([.init("Content-Type", "text/html")]))
    let reference = WARCReference(
      id: written.id, targetURI: "https://s.kz/4", date: moment, payloadDigest: written.payloadDigest ?? "")
    let again = WARCDraft.revisit(head, of: reference, targetURI: "https://s.kz/4", date: moment + 3_600_000)
    let unchanged = response([], url: "https://s.kz/4", status: 304, [])
    let stranger = WARCDraft.revisit(
      head, of: WARCReference(id: "<urn:x>", targetURI: "https://s.kz/9", date: moment, payloadDigest: "sha1:x"),
      targetURI: "https://s.kz/9", date: moment)
    let files = [
      "1.warc.gz": member(response(page(5))) + member(original),
      "2.warc.gz": [again, unchanged, stranger].flatMap(member),
    ]
    let result = try lines(files)
    #expect(texts(result.lines, "outcome") == ["article", "article", "article", "article", "unreadable"])
    let bodies = texts(result.lines, "body")
    #expect(bodies[1] == bodies[2] && bodies[1] == bodies[3] && bodies[0] != bodies[1])
    #expect(result.lines[2]["captured"] as? String == "2023-03-05T05:00:00Z")
    #expect(result.lines[2]["duplicate_of"] as? String == WARCRecord.bare(written.id))
    #expect((result.lines[4]["outcome_reason"] as? String)?.contains("none of the archives read before") ?? false)
    #expect(result.result.isIncomplete)

    var package = ZipBuilder()
    package.add("archive/1.warc.gz", files["1.warc.gz"] ?? [])
    package.add("archive/2.warc.gz", files["2.warc.gz"] ?? [], deflated: true)
    let wacz = try lines(["a.wacz": package.bytes()])
    #expect(texts(wacz.lines, "body") == bodies)
  }

  @Test("A revisit finds its record in an archive that is compressed as one piece, and never another one")
  func onePiece() throws {
    let original = response(page(4), url: "https://s.kz/4")
    let unchanged = response([], url: "https://s.kz/4", status: 304, [])
    let head = HTTPHead(
      .response(version: "HTTP/1.1", status: 200, reason: "OK"), HeaderFields([.init("Content-Type", "text/html")]))
    let other = WARCReference(
      id: WARCEncoder.record(original).id, targetURI: "https://s.kz/4", date: moment,
      payloadDigest: "sha256:" + SHA256Digest.hex("another page"))
    let disagreeing = WARCDraft.revisit(head, of: other, targetURI: "https://s.kz/4", date: moment)
    let drafts = [response(page(3), url: "https://s.kz/3"), original, unchanged, disagreeing]
    for bytes in [Gzip.member(drafts.flatMap { WARCEncoder.record($0).bytes }), drafts.flatMap(member)] {
      let (lines, _, _) = try lines(["a.warc.gz": bytes])
      #expect(texts(lines, "outcome") == ["article", "article", "article", "unreadable"])
      #expect(lines[1]["body"] as? String == lines[2]["body"] as? String)
      #expect((lines[3]["outcome_reason"] as? String)?.contains("holds something else") ?? false)
    }
  }

  @Test("Pages come in the order of the input, the same bytes on any number of threads, from folders and lists")
  func order() throws {
    let archive = (0..<40).flatMap { member(response(page($0), url: "https://s.kz/\($0)")) }
    let list = """
      {"id": "a", "path": "a.html"}
      {"id": "x", "path": "m.warc.gz"}
      {"id": "n", "path": "nowhere.warc.gz"}
      {"id": "z", "path": "z.html"}
      """
    let files = ["a.html": page(100), "m.warc.gz": archive, "z.html": page(101), "pages.jsonl": Array(list.utf8)]
    let one = try lines(files, threads: 1)
    #expect(texts(one.lines, "url") == [""] + (0..<40).map { "https://s.kz/\($0)" } + [""])
    for threads in [2, 7, 16] { #expect(try lines(files, threads: threads).text == one.text) }
    let listed = try lines(files, list: "pages.jsonl")
    #expect(texts(listed.lines, "url") == [""] + (0..<40).map { "https://s.kz/\($0)" } + ["", ""])
    #expect(texts(listed.lines, "outcome").suffix(2) == ["unreadable", "article"])
  }

  @Test("One bad record is an outcome with its place, and the rest is read")
  func badRecord() throws {
    var archive: [[UInt8]] = (0..<3).map { member(response(page($0), url: "https://s.kz/\($0)")) }
    let place = archive[0].count
    for index in 40..<archive[1].count { archive[1][index] = 0x55 }
    let noAnswer = WARCDraft(
      .response, targetURI: "https://s.kz/odd", date: moment, contentType: "application/http;msgtype=response",
      block: Array("no answer at all".utf8))
    let bytes = archive.flatMap { $0 } + member(noAnswer)
    let (lines, _, result) = try lines(["a.warc.gz": bytes])
    #expect(texts(lines, "outcome") == ["article", "unreadable", "article", "unreadable"])
    #expect(lines[1]["id"] as? String == "a.warc.gz: byte \(place)")
    #expect((lines[1]["outcome_reason"] as? String)?.contains("damaged") ?? false)
    #expect(lines[3]["url"] as? String == "https://s.kz/odd")
    #expect(result.isIncomplete)
  }

  @Test("What is wrong with a page's record is said by the page")
  func warnings() throws {
    var bytes = WARCEncoder.record(response(page(1))).bytes
    let letter = try #require(bytes.lastIndex(of: UInt8(ascii: "1")))
    bytes[letter] = UInt8(ascii: "2")
    let (lines, _, _) = try lines(["a.warc": bytes])
    let warnings = try #require(lines[0]["warnings"] as? [String])
    #expect(warnings.contains { $0.hasPrefix("archive: ") && $0.contains("wrongDigest") })
  }

  @Test("No archive, a torn package and one whose paths lead out of it are outcomes, and so are endless faults")
  func noArchives() throws {
    var climbing = ZipBuilder()
    climbing.add("../archive/a.warc", WARCEncoder.record(response(page(1))).bytes)
    let files: [String: [UInt8]] = [
      "1.warc": Array("<p>no archive</p>\n".utf8), "2.wacz": Array(repeating: 7, count: 100),
      "3.wacz": climbing.bytes(),
      "4.warc.gz": Array(repeating: Array("WARC/1.1\r\n".utf8), count: 3 * ExtractLimits.archiveFaults).flatMap { $0 },
    ]
    let (lines, _, _) = try lines(files)
    #expect(lines.count == 3 + ExtractLimits.archiveFaults + 1)
    #expect(texts(lines, "outcome").allSatisfy { $0 == "unreadable" })
    let reasons = texts(lines, "outcome_reason")
    #expect(reasons[2].contains("leads out of the archive"))
    #expect(!reasons.contains { $0.contains("/qamtu-") }, "the folder on this machine is told")
    #expect(reasons.last?.contains("\(2 * ExtractLimits.archiveFaults) more places") ?? false)
  }

  @Test("Bombs in an archive, in a body and behind revisits end with an outcome, and the rest is read")
  func bombs() throws {
    let zeros = [UInt8](repeating: 0x20, count: ExtractLimits.inflatedBytes + 1)
    let html = ("Content-Type", "text/html")
    let archive =
      member(response(Array(zeros.prefix(40 << 20)), url: "https://s.kz/member"))
      + member(response(Gzip.member(zeros), url: "https://s.kz/body", [html, ("Content-Encoding", "gzip")]))
      + member(response(page(1), url: "https://s.kz/1"))
    let (lines, _, _) = try lines(["a.warc.gz": archive])
    #expect(texts(lines, "outcome").last == "article")
    #expect(texts(lines, "outcome").dropLast().allSatisfy { $0 != "article" })
    let body = try #require(lines.first { $0["url"] as? String == "https://s.kz/body" })
    #expect(body["outcome"] as? String == "unreadable")
  }

  @Test("A flood of header fields hides no page, and a package that inflates to a bomb is refused")
  func floods() throws {
    let fields = (0..<20_000).map { "X-\($0): \($0)\r\n" }.joined()
    let flood = Array("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\(fields)\r\n".utf8) + page(1)
    let draft = WARCDraft(
      .response, targetURI: "https://s.kz/flood", date: moment, contentType: "application/http;msgtype=response",
      block: flood)
    var bomb = ZipBuilder()
    bomb.add("archive/a.warc", [UInt8](repeating: 0x20, count: 8 << 20), deflated: true)
    let (lines, _, _) = try lines([
      "1.warc.gz": member(draft) + member(response(page(2))), "2.wacz": bomb.bytes(),
    ])
    #expect(texts(lines, "outcome") == ["article", "article", "unreadable"])
    let warnings = try #require(lines[0]["warnings"] as? [String])
    #expect(warnings.contains { $0.contains("tooManyFields") || $0.contains("headerTooLong") })
    #expect((lines[2]["outcome_reason"] as? String)?.contains("inflates more than") ?? false)
  }
}
