internal import Containers
internal import CoverageModel
internal import Extraction

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Reads the fields of saved pages and writes them as NDJSON, a page a line, in the form in which predictions are scored.
///
/// The list holds a page a line: id, path and address, parted by tabs. The pages are UTF-8.
struct FieldsBenchmark {
  func run(list: String) -> [String] {
    let lines = Self.read(list).split(separator: UInt8(ascii: "\n")).map { line in
      line.split(separator: UInt8(ascii: "\t")).map { String(decoding: $0, as: UTF8.self) }
    }
    var pages: [(id: String, url: String, bytes: [UInt8])] = []
    for line in lines where line.count == 3 {
      pages.append((line[0], line[2], Array(String(decoding: Self.read(line[1]), as: UTF8.self).utf8)))
    }
    var result: [String] = []
    let watch = Stopwatch()
    for page in pages { result.append(Self.line(page.id, PageFields.read(utf8: page.bytes, url: page.url))) }
    let milliseconds = watch.read().cpu * 1000 / Double(max(1, pages.count))
    Self.say("\(pages.count) pages, \(milliseconds) ms of processor time each, parsing included")
    return result
  }

  private static func line(_ id: String, _ fields: PageFields) -> String {
    let authors = fields.authors.isEmpty ? fields.agencies : fields.authors
    let pairs: [(String, String?)] = [
      ("id", id), ("title", fields.title), ("author", authors.joined(separator: "; ")),
      ("date", fields.published?.day.description), ("time", fields.published?.time.map(String.init)),
      ("offset", fields.published?.offset.map(String.init)), ("source", fields.published?.source.rawValue),
      ("canonical", fields.canonicalURL), ("section", fields.section), ("tags", fields.tags.joined(separator: "; ")),
      ("node", fields.titleNode.map(String.init)),
      ("agencies", fields.agencies.joined(separator: "; ")),
      ("site", fields.siteName), ("modified", fields.modified?.day.description),
    ]
    let members = pairs.map { key, value in "\"\(key)\": \(value.map { JSONValue.string($0).text() } ?? "null")" }
    return "{" + members.joined(separator: ", ") + "}"
  }

  private static func say(_ text: String) {
    let line = text + "\n"
    _ = write(2, line, line.utf8.count)
  }

  private static func read(_ path: String) -> [UInt8] {
    guard let file = fopen(path, "rb") else { return [] }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&piece, 1, piece.count, file)
      guard count > 0 else { return bytes }
      bytes.append(contentsOf: piece[..<count])
    }
  }
}
