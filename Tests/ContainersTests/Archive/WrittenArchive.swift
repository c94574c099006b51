import Containers
import TestSupport

/// An archive of a few records, as the writer makes it.
struct WrittenArchive {
  let bytes: [UInt8]
  let written: [WARCWriter.Written]
  let drafts: [WARCDraft]

  static let date: Int64 = 1_679_212_800_123

  /// A warcinfo, then for each page a request and a response, then a revisit of the first page.
  init(pages: Int = 3, compression: WARCWriter.Compression = .gzip, bodyBytes: Int = 700) throws {
    let path = try TemporaryFile.write([])
    defer { TemporaryFile.remove(path) }
    var random = SeededRandom(seed: 7)
    var writer = try WARCWriter(path: path, compression: compression)
    var drafts: [WARCDraft] = []
    var written: [WARCWriter.Written] = []
    func add(_ draft: WARCDraft) throws {
      drafts.append(draft)
      written.append(try writer.write(draft))
    }
    try add(
      .warcinfo(HeaderFields([.init("software", "qamtu"), .init("format", "WARC File Format 1.1")]), date: Self.date))
    let head = HTTPHead(
      .response(version: "HTTP/1.1", status: 200, reason: "OK"), HeaderFields([.init("Content-Type", "text/html")]))
    for page in 0..<pages {
      let uri = "https://example.kz/\(page)"
      let request = HTTPHead(
        .request(method: "GET", target: "/\(page)", version: "HTTP/1.1"), HeaderFields([.init("Host", "example.kz")]))
      try add(.request(request, targetURI: uri, date: Self.date))
      let body = (0..<bodyBytes).map { _ in UInt8(0x61 + random.next() % 26) }
      try add(.response(head, body: body, targetURI: uri, date: Self.date))
    }
    let first = WARCReference(
      id: written[2].id, targetURI: "https://example.kz/0", date: Self.date,
      payloadDigest: written[2].payloadDigest ?? "")
    try add(.revisit(head, of: first, targetURI: "https://example.kz/0", date: Self.date + 1000))
    try writer.sync()
    let store = try ByteStore(.path(path))
    (bytes, self.written, self.drafts) = (try store.read(0..<store.count), written, drafts)
  }
}
