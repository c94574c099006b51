import Containers
import TestSupport
import Testing

@Suite("WACZ packages")
struct WACZReaderTests {
  private let first: [UInt8]
  private let second: [UInt8]
  private let pages = """
    {"format": "json-pages-1.0", "id": "pages", "title": "All Pages"}
    {"id": "1", "url": "https://example.kz/0", "title": "Бірінші \\u0431ет", "ts": "2023-03-19T08:00:00.123Z", "more": [{}]}

    {"url": "https://example.kz/1"}
    {"url": "https://example.kz/2"
    {"title": "no address"}
    """

  init() throws {
    first = try WrittenArchive(pages: 2).bytes
    second = try WrittenArchive(pages: 1, compression: .none).bytes
  }

  private func builder(digest: String? = nil, size: Int? = nil, extra: String = "") -> ZipBuilder {
    var zip = ZipBuilder()
    let digest = digest ?? "sha256:" + SHA256Digest.hex(first)
    let package = """
      {"profile": "data-package", "resources": [{"name": "first.warc.gz", "path": "archive/first.warc.gz",
      "hash": "\(digest)", "bytes": \(size ?? first.count)}\(extra)]}
      """
    zip.add("archive/first.warc.gz", first)
    zip.add("pages/pages.jsonl", text: pages)
    zip.add("archive/second.warc", second, deflated: true)
    zip.add("datapackage.json", text: package)
    zip.add(
      "datapackage-digest.json",
      text: "{\"path\": \"datapackage.json\", \"hash\": \"sha256:\(SHA256Digest.hex(package))\"}")
    return zip
  }

  private func reader(_ zip: ZipBuilder) throws -> WACZReader { try WACZReader(ByteStore(.bytes(zip.bytes()))) }

  @Test("The records of all WARC files come in order, stored or deflated")
  func records() throws {
    var events: [String: [ArchiveEvent]] = [:]
    var order: [String] = []
    try reader(builder()).read { name, event in
      events[name, default: []].append(event)
      if order.last != name { order.append(name) }
      return true
    }
    #expect(order == ["archive/first.warc.gz", "archive/second.warc"])
    let (one, two) = (try ArchiveReading(.bytes(first)).records, try ArchiveReading(.bytes(second)).records)
    #expect(events["archive/first.warc.gz"] == one.map(ArchiveEvent.record))
    #expect(events["archive/second.warc"] == two.map(ArchiveEvent.record))
  }

  @Test("The list of pages is read, and lines that are no page are told")
  func pageList() throws {
    let (pages, faults) = try reader(builder()).pages()
    #expect(
      pages == [
        WACZPage(id: "1", url: "https://example.kz/0", title: "Бірінші бет", date: 1_679_212_800_123),
        WACZPage(id: nil, url: "https://example.kz/1", title: nil, date: nil),
      ])
    #expect(faults.map(\.kind) == [.badJSON, .badJSON])
    #expect(faults.map(\.expected) == ["',' or '}'", "a page's url"])
  }

  @Test("Digests and sizes that are not so are told")
  func digests() throws {
    #expect(try reader(builder()).check() == [])
    let wrong = "sha256:" + SHA256Digest.hex("something else")
    #expect(try reader(builder(digest: wrong)).check().map(\.kind) == [.wrongDigest])
    #expect(try reader(builder(digest: "md5:00")).check().map(\.kind) == [.unknownDigest])
    #expect(try reader(builder(size: 5)).check().map(\.kind) == [.wrongSize])
    #expect(
      try reader(builder(extra: ", {\"path\": \"archive/none.warc\"}, {}")).check().map(\.kind) == [
        .missingEntry, .badJSON,
      ])
    var bare = ZipBuilder()
    bare.add("archive/first.warc.gz", first)
    #expect(try reader(bare).check().map(\.kind) == [.missingEntry])
    bare.add("datapackage.json", text: String(repeating: "[", count: 100_000))
    #expect(try reader(bare).check().map(\.kind) == [.badJSON])
  }

  @Test(
    "Names that lead out of the package are refused",
    arguments: ["../archive/a.warc", "archive/../../a.warc", "/archive/a.warc", "archive\\..\\a.warc", "C:/a.warc"])
  func paths(name: String) throws {
    var zip = ZipBuilder()
    zip.add(name, first)
    #expect(throws: ZipError(.unsafeName, entry: name)) { _ = try reader(zip) }
  }

  @Test("A damaged WARC file is told, and the next one is read", arguments: [false, true])
  func damaged(deflated: Bool) throws {
    var lies = ZipBuilder.Lies()
    lies.crc = 1
    var zip = ZipBuilder()
    zip.add("archive/a.warc", second, deflated: deflated, lies: lies)
    zip.add("archive/b.warc", second)
    var faults: [ArchiveFault] = []
    var records = 0
    try reader(zip).read { _, event in
      switch event {
      case .record(let record):
        records += 1
        faults += record.faults
      case .fault(let fault): faults.append(fault)
      }
      return true
    }
    #expect(try ArchiveReading(.bytes(second)).records.count * 2 == records)
    #expect(faults.map(\.kind) == [.badEntry])
  }
}
