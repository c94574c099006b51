import Containers
import TestSupport
import Testing

@Suite("Writing WARC files")
struct WARCWriterTests {
  @Test("What was written is read back", arguments: [WARCWriter.Compression.none, .gzip])
  func roundTrip(compression: WARCWriter.Compression) throws {
    let archive = try WrittenArchive(compression: compression)
    let reading = try ArchiveReading(.bytes(archive.bytes))
    #expect(reading.faultKinds == [])
    #expect(reading.records.map(\.kind) == archive.drafts.map(\.kind))
    for (record, (draft, written)) in zip(reading.records, zip(archive.drafts, archive.written)) {
      #expect(record.version == "WARC/1.1")
      #expect(record.block == draft.block)
      #expect(record.date == draft.date)
      #expect(record.targetURI == draft.targetURI)
      #expect(record.contentType == draft.contentType)
      #expect(record.id == written.id)
      #expect(record.place == ArchivePlace(offset: written.offset))
      #expect(record.storedEnd == written.offset + written.length)
    }
    let revisit = try #require(reading.records.last)
    #expect(revisit.refersTo == archive.written[2].id)
    #expect(revisit.refersToURI == "https://example.kz/0")
    #expect(revisit.refersToDate == WrittenArchive.date)
    #expect(revisit.payloadDigest == archive.written[2].payloadDigest)
    let info = archive.written[0].id
    #expect(reading.records.dropFirst().allSatisfy { $0.fields["WARC-Warcinfo-ID"] == info })
  }

  @Test("The same records give the same bytes", arguments: [WARCWriter.Compression.none, .gzip])
  func reproducible(compression: WARCWriter.Compression) throws {
    #expect(try WrittenArchive(compression: compression).bytes == WrittenArchive(compression: compression).bytes)
  }

  @Test("A record's name depends on content and date and is a UUID")
  func names() throws {
    func id(_ text: String, _ date: Int64, _ uri: String = "https://example.kz/") -> String {
      WARCEncoder.record(
        WARCDraft(.resource, targetURI: uri, date: date, contentType: "text/plain", block: Array(text.utf8))
      ).id
    }
    let names = [id("a", 0), id("b", 0), id("a", 1), id("a", 0, "https://example.kz/2")]
    #expect(Set(names).count == 4)
    #expect(id("a", 0) == names[0])
    for name in names {
      #expect(
        try /<urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}>/.wholeMatch(in: name) != nil
      )
    }
  }

  @Test(
    "Cut off anywhere, a file is resumed behind its last whole record", arguments: [WARCWriter.Compression.none, .gzip])
  func resume(compression: WARCWriter.Compression) throws {
    let archive = try WrittenArchive(compression: compression)
    let ends = [0] + archive.written.map { $0.offset + $0.length }
    for cut in stride(from: 0, through: archive.bytes.count, by: 37) {
      let path = try TemporaryFile.write(Array(archive.bytes[..<cut]))
      defer { TemporaryFile.remove(path) }
      let whole = try #require(ends.last { $0 <= cut })
      #expect(try WARCWriter.resumeOffset(path: path) == whole)
      var writer = try WARCWriter(path: path, compression: compression)
      #expect(writer.cutBytes == cut - whole)
      let missing = zip(archive.drafts, ends).filter { $0.1 >= whole }.map(\.0)
      for draft in missing { try writer.write(draft) }
      let store = try ByteStore(.path(path))
      #expect(try store.read(0..<store.count) == archive.bytes)
    }
  }

  @Test("Damage before whole records cuts nothing off")
  func damage() throws {
    var bytes = try WrittenArchive().bytes
    bytes[bytes.count / 2] ^= 0x40
    let path = try TemporaryFile.write(bytes)
    defer { TemporaryFile.remove(path) }
    #expect(try WARCWriter.resumeOffset(path: path) == bytes.count)
  }

  @Test("A file that is no archive is left alone, and so is one that another writer has open")
  func refusals() throws {
    let path = try TemporaryFile.write(Array("<html>no archive</html>\n".utf8))
    defer { TemporaryFile.remove(path) }
    let foreign = #expect(throws: WARCWriter.Failure.self) { _ = try WARCWriter(path: path) }
    #expect(foreign?.reason == "it is no WARC file")
    #expect(try ByteStore(.path(path)).count == 24)
    let second = try TemporaryFile.write([])
    defer { TemporaryFile.remove(second) }
    let writer = try WARCWriter(path: second)
    let refusal = #expect(throws: WARCWriter.Failure.self) { _ = try WARCWriter(path: second) }
    #expect(refusal?.reason == "another writer has it open")
    #expect(writer.count == 0)
  }

  @Test("Line ends in addresses and values cannot make header lines")
  func injection() throws {
    let head = HTTPHead(
      .response(version: "HTTP/1.1", status: 200, reason: "OK\r\nX-Evil: 1"),
      HeaderFields([.init("X", "a\r\n\r\nbody")]))
    let draft = WARCDraft.response(
      head, body: [], targetURI: "https://example.kz/\r\nWARC-Type: warcinfo", date: 0,
      fields: HeaderFields([.init("WARC-IP-Address", "127.0.0.1\r\nEvil: 1")]))
    let reading = try ArchiveReading(.bytes(WARCEncoder.record(draft).bytes))
    let record = try #require(reading.records.first)
    #expect(reading.faultKinds == [] && reading.records.count == 1)
    #expect(record.targetURI == "https://example.kz/%0D%0AWARC-Type:%20warcinfo")
    #expect(record.fields["Evil"] == nil && record.kind == .response)
    #expect(record.block == Array("HTTP/1.1 200 OK  X-Evil: 1\r\nX: a    body\r\n\r\n".utf8))
  }
}
