internal import Containers
internal import Extraction

/// Pages in memory, so that no file and no inflating is measured.
struct BenchmarkPages: Sendable {
  let pages: [PageInput]

  var bytes: Int { pages.reduce(0) { $0 + $1.bytes.count } }

  /// Reads a list as `qamtu extract --list` takes it: a line of JSON a page with `id`, `path` and `url`; pages may be gzipped.
  init(list: String) throws {
    let lines = try BenchmarkPages.file(list).split(separator: UInt8(ascii: "\n"))
    pages = try lines.map { line in
      let value = try JSONParser.value(Array(line))
      let file = try BenchmarkPages.file(value["path"]?.text ?? "")
      return PageInput(
        id: value["id"]?.text ?? "", bytes: try BenchmarkPages.inflated(file), url: value["url"]?.text ?? "")
    }
  }

  private static func file(_ path: String) throws -> [UInt8] {
    let store = try ByteStore(.path(path))
    return try store.read(0..<store.count)
  }

  private static func inflated(_ bytes: [UInt8]) throws -> [UInt8] {
    guard bytes.starts(with: [0x1F, 0x8B]) else { return bytes }
    return Array(try HTTPMessage(gzipped(bytes)).body)
  }

  /// A message whose body is a gzip file.
  static func gzipped(_ bytes: [UInt8]) -> [UInt8] {
    Array("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n".utf8) + bytes
  }
}
