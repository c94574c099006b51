import Containers

/// What a test looks at in an archive.
struct WARCText {
  let url: String
  let head: String
  /// The body without the marks of chunks.
  let payload: [UInt8]
  let truncated: String?
  let faults: [ArchiveFault]

  /// The answers in an archive, in their order. A fault between records is thrown.
  static func responses(_ path: String) throws -> [WARCText] {
    try records(path).filter { $0.kind == .response }.map(WARCText.init)
  }

  static func records(_ path: String) throws -> [WARCRecord] {
    var reader = try WARCReader(.path(path))
    var records: [WARCRecord] = []
    while let event = try reader.next() {
      switch event {
      case .record(let record): records.append(record)
      case .fault(let fault): throw fault
      }
    }
    return records
  }

  private init(_ record: WARCRecord) {
    url = record.targetURI ?? ""
    let end =
      record.block.indices.dropFirst(3).first {
        record.block[($0 - 3)...$0].elementsEqual([0x0D, 0x0A, 0x0D, 0x0A])
      }.map { $0 + 1 } ?? record.block.count
    head = String(decoding: record.block[..<end], as: UTF8.self)
    let body = Array(record.block[end...])
    payload = head.lowercased().contains("transfer-encoding: chunked") ? WARCText.unchunked(body) : body
    truncated = record.fields["WARC-Truncated"]
    faults = record.faults
  }

  private static func unchunked(_ body: [UInt8]) -> [UInt8] {
    var rest = body[...]
    var result: [UInt8] = []
    while let line = rest.firstIndex(of: 0x0D) {
      let digits = String(decoding: rest[..<line].prefix { $0 != 0x3B }, as: UTF8.self)
      guard let size = Int(digits, radix: 16), size > 0 else { break }
      result += rest[(line + 2)...].prefix(size)
      rest = rest[(line + 2)...].dropFirst(size + 2)
    }
    return result
  }
}
