internal import Containers

/// What a record of a web archive is to an extraction: a page, or something beside the pages that is only counted.
enum RecordUse: Hashable, Sendable {
  case page
  /// A later visit that found what an earlier record holds.
  case revisit
  case beside(Beside)

  /// What stands in archives beside pages.
  enum Beside: CaseIterable, Sendable {
    case redirect, robots, file, request, conversion, about

    /// As the summary has it, for one and for several.
    var nouns: (one: String, many: String) {
      switch self {
      case .redirect: ("redirect", "redirects")
      case .robots: ("robots.txt", "robots.txt")
      case .file: ("file that is no document", "files that are no documents")
      case .request: ("request", "requests")
      case .conversion: ("conversion", "conversions")
      case .about: ("record about others", "records about others")
      }
    }
  }

  /// The use of a record; `http` is its head, when its block is an HTTP message.
  init(_ record: WARCRecord, _ http: HTTPBlock?) {
    switch record.kind {
    case .response: self = http.map { RecordUse(answer: $0, record) } ?? RecordUse(file: record)
    case .resource: self = RecordUse(file: record)
    case .revisit:
      self = RecordUse.isDocument(http?.head.fields["Content-Type"], [], status: nil) ? .revisit : .beside(.file)
    case .request: self = .beside(.request)
    case .conversion: self = .beside(.conversion)
    case .warcinfo, .metadata, .continuation, .other: self = .beside(.about)
    }
  }

  private init(answer http: HTTPBlock, _ record: WARCRecord) {
    let status = http.head.status ?? 0
    let type = http.head.fields["Content-Type"]
    if RecordUse.isRobots(record.targetURI ?? "") {
      self = .beside(.robots)
    } else if status == 304 {
      // The server said that the page is the one captured before.
      self = .revisit
    } else if (300..<400).contains(status) {
      self = .beside(.redirect)
    } else {
      let start = record.block[http.bodyStart...].prefix(RecordUse.lookedAt)
      self = RecordUse.isDocument(type, start, status: status) ? .page : .beside(.file)
    }
  }

  private init(file record: WARCRecord) {
    let isPage = RecordUse.isDocument(record.contentType, record.block.prefix(RecordUse.lookedAt), status: nil)
    self = isPage ? .page : .beside(.file)
  }

  /// Bytes of a body in which the beginning of a page is looked for when its header does not say what it is.
  private static let lookedAt = 1024

  /// Whether a body is something that a person reads by its own address: a page, or a document such as a PDF, which then has an
  /// outcome. Pictures, styles, scripts and data belong to pages.
  private static func isDocument(_ contentType: String?, _ start: ArraySlice<UInt8>, status: Int?) -> Bool {
    let type = HTTPHead.mediaType(contentType)
    if documents.contains(type) || documentFamilies.contains(where: type.hasPrefix) { return true }
    guard undecided.contains(type) else { return false }
    // An error is that of the page that was asked for; a compressed beginning does not show what it is.
    if status.map({ $0 >= 400 }) ?? false || start.isEmpty || start.starts(with: [0x1F, 0x8B]) { return true }
    let text = String(decoding: start.filter { $0 != 0 && $0 < 0x80 }, as: UTF8.self).lowercased()
    return ["<!doctype html", "<html", "<head", "<body", "<title"].contains(where: text.contains)
  }

  private static let documents: Set<String> = [
    "text/html", "application/xhtml+xml", "application/vnd.wap.xhtml+xml", "application/pdf", "application/msword",
    "application/rtf", "text/rtf",
  ]
  private static let documentFamilies = ["application/vnd.openxmlformats-", "application/vnd.oasis.opendocument."]
  /// What servers say when they do not know, and what ARC files say.
  private static let undecided: Set<String> = [
    "", "text/plain", "application/octet-stream", "application/unknown", "unknown/unknown", "no-type",
  ]

  private static func isRobots(_ url: String) -> Bool {
    url.prefix { $0 != "?" && $0 != "#" }.lowercased().hasSuffix("/robots.txt")
  }
}
