import Containers
import TestSupport
import Testing

@Suite("HTTP messages")
struct HTTPMessageTests {
  private let page = Array(String(repeating: "<p>Ел басшысы туралы абзац.</p>\n", count: 40).utf8)

  private func gzip(_ bytes: [UInt8]) -> [UInt8] {
    var deflater = Deflater()
    return bytes.withUnsafeBytes { deflater.member($0) }
  }

  private func message(_ fields: [String], _ body: [UInt8], bodyBytes: Int = ArchiveLimits.bodyBytes) throws
    -> HTTPMessage
  {
    let head = "HTTP/1.1 200 OK\r\n" + fields.map { $0 + "\r\n" }.joined() + "\r\n"
    return try HTTPMessage(Array(head.utf8) + body, bodyBytes: bodyBytes)
  }

  private func chunks(_ body: [UInt8], of size: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    for start in stride(from: 0, to: body.count, by: size) {
      let piece = body[start..<min(start + size, body.count)]
      bytes += Array("\(String(piece.count, radix: 16));name=value\r\n".utf8) + piece + [0x0D, 0x0A]
    }
    return bytes + Array("0\r\nTrailer: x\r\n\r\n".utf8)
  }

  @Test("Every coding that can be undone gives the page")
  func codings() throws {
    let deflated = ZipBuilder.deflate(page)
    let cases: [([String], [UInt8])] = [
      ([], page),
      (["Content-Encoding: identity"], page),
      (["Content-Encoding: gzip"], gzip(page)),
      (["content-encoding: X-GZIP"], gzip(page)),
      (["Content-Encoding: gzip"], gzip(Array(page[..<500])) + gzip(Array(page[500...]))),
      (["Content-Encoding: deflate"], ZipBuilder.zlibbed(page)),
      (["Content-Encoding: deflate"], deflated),
      (["Content-Encoding: deflate, gzip"], gzip(deflated)),
      (["Content-Encoding: deflate", "Content-Encoding: gzip"], gzip(deflated)),
      (["Transfer-Encoding: chunked"], chunks(page, of: 100)),
      (["Transfer-Encoding: chunked", "Content-Encoding: gzip"], chunks(gzip(page), of: 7)),
      (["Transfer-Encoding: gzip, chunked"], chunks(gzip(page), of: 50)),
    ]
    for (fields, body) in cases {
      let message = try message(fields, body)
      #expect(message.body == page, "\(fields)")
      #expect(message.faults == [] && message.undecoded == nil, "\(fields)")
    }
  }

  @Test("A body that is not in the coding that is named is taken as it is")
  func misnamed() throws {
    for field in ["Content-Encoding: gzip", "Content-Encoding: deflate", "Content-Encoding: br"] {
      let message = try message([field], page)
      #expect(message.body == page && message.undecoded == nil)
      #expect(message.faults.map(\.kind) == [.notCompressed], "\(field)")
    }
    let unchunked = try message(["Transfer-Encoding: chunked"], page)
    #expect(unchunked.body == page && unchunked.faults.map(\.kind) == [.notChunked])
  }

  @Test("A coding that cannot be undone is told, and the body is left in it", arguments: ["br", "zstd", "compress"])
  func unsupported(coding: String) throws {
    let body = (0..<200).map { UInt8(truncatingIfNeeded: $0 &* 89 &+ 131) }
    let message = try message(["Content-Encoding: \(coding)"], body)
    #expect(message.undecoded == coding && message.body == body)
    #expect(message.faults.map(\.kind) == [.unsupportedCoding] && message.faults.map(\.found) == [coding])
  }

  @Test("Cut off anywhere, a compressed body gives what is there")
  func cut() throws {
    let packed = gzip(page)
    for count in 12..<packed.count {
      let message = try message(["Content-Encoding: gzip"], Array(packed[..<count]))
      #expect(page.starts(with: message.body))
      #expect(message.faults.map(\.kind) == [.cutBody])
    }
    let half = try message(["Content-Encoding: gzip"], Array(packed[..<(packed.count - 4)]))
    #expect(half.body == page)
  }

  @Test("A damaged compressed body gives what came before")
  func damaged() throws {
    var packed = gzip(page)
    packed[packed.count - 6] ^= 0xFF
    let message = try message(["Content-Encoding: gzip"], packed)
    #expect(message.faults.map(\.kind) == [.damagedBody])
    #expect(page.starts(with: message.body) && message.body.count > 30)
  }

  @Test(
    "A chunk size that is none, or does not fit, ends the chunks",
    arguments: ["FFFFFFFFFFFFFFFF", "8000000000000000", "7FFFFFFFFFFFFFFF", "-1", "0x5", "5 5", "zz"])
  func chunkSizes(size: String) throws {
    let body = Array("5\r\nfirst\r\n\(size)\r\nrest".utf8)
    let message = try message(["Transfer-Encoding: chunked"], body)
    #expect(message.body == Array("first\(size)\r\nrest".utf8))
    #expect(message.faults.map(\.kind) == [.badChunk])
    let alone = try self.message(["Transfer-Encoding: chunked"], Array("\(size)\r\nrest".utf8))
    #expect(alone.faults.map(\.kind) == [.notChunked] && alone.body == Array("\(size)\r\nrest".utf8))
  }

  @Test(
    "A chunk larger than what is there gives what is there", arguments: ["FFFFFFFFFFFFFFF", "000000000000000000ffff"])
  func largeChunk(size: String) throws {
    let message = try message(["Transfer-Encoding: chunked"], Array("\(size)\r\nrest".utf8))
    #expect(message.body == Array("rest".utf8) && message.faults.map(\.kind) == [.cutChunk])
  }

  @Test("A length that is not the body's is told", arguments: ["10", "99999999999999999999", "-1", "many"])
  func length(written: String) throws {
    let message = try message(["Content-Length: \(written)"], page)
    #expect(message.body == page && message.faults.map(\.kind) == [.wrongBodyLength])
  }

  @Test("Bodies over the limits are cut")
  func bombs() throws {
    let zeros = [UInt8](repeating: 0, count: 40 << 20)
    let bomb = try message(["Content-Encoding: gzip"], gzip(zeros))
    #expect(bomb.faults.map(\.kind) == [.ratioTooHigh] && bomb.body.count < 21 << 20)
    let twice = try message(["Content-Encoding: gzip, gzip"], gzip(gzip(zeros)))
    #expect(twice.faults.map(\.kind) == [.ratioTooHigh] && twice.body.count < 21 << 20)
    let limited = try message(["Content-Encoding: gzip"], gzip(page), bodyBytes: 1000)
    #expect(limited.faults.map(\.kind) == [.bodyTooLarge] && limited.body == Array(page[..<1000]))
    let plain = try message([], page, bodyBytes: 1000)
    #expect(plain.faults.map(\.kind) == [.bodyTooLarge] && plain.body == Array(page[..<1000]))
    let nested = try message(["Content-Encoding: gzip, gzip, gzip, gzip, gzip"], gzip(page))
    #expect(nested.faults.map(\.kind) == [.unsupportedCoding] && nested.undecoded == "gzip")
  }

  @Test("Header floods are cut off, and the body is found")
  func floods() throws {
    let many = try message((0..<20_000).map { "X-\($0): y" }, page)
    #expect(many.body == page && many.head.fields.all.count == ArchiveLimits.headerFields)
    #expect(many.faults.map(\.kind) == [.tooManyFields])
    let long = try message(["Content-Type: text/html", "X: " + String(repeating: "y", count: 1 << 20)], page)
    #expect(long.body == page && long.faults.map(\.kind) == [.headerTooLong])
    #expect(long.head.fields["content-type"] == "text/html")
  }

  @Test("Start lines of responses and requests")
  func startLines() throws {
    func line(_ text: String) throws -> HTTPHead.StartLine {
      try HTTPMessage(Array("\(text)\r\nA: b\r\n\r\n".utf8)).head.startLine
    }
    #expect(try line("HTTP/1.1 404 Not Found") == .response(version: "HTTP/1.1", status: 404, reason: "Not Found"))
    #expect(try line("HTTP/2 200") == .response(version: "HTTP/2", status: 200, reason: ""))
    #expect(try line("GET /a b HTTP/1.0") == .request(method: "GET", target: "/a b", version: "HTTP/1.0"))
    for text in ["", "HTTP/1.1", "HTTP/1.1 OK", "HTTP/1.1 2000 OK", "<!doctype html>", "GET /", "\u{0}"] {
      #expect(throws: ArchiveFault.self) { _ = try line(text) }
    }
    #expect(throws: ArchiveFault.self) { _ = try HTTPMessage([]) }
  }

  @Test("A header without its end has no body")
  func cutHeader() throws {
    let message = try HTTPMessage(Array("HTTP/1.1 200 OK\r\nContent-Type: text/html".utf8))
    #expect(message.body == [] && message.head.fields["Content-Type"] == "text/html")
    #expect(message.faults.map(\.kind) == [.cutHeader])
  }
}
