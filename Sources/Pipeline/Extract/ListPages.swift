internal import CoverageModel
internal import Foundation

/// Pages of a list: JSON objects, one a line, with at least `id` and either `path` or `content`.
struct ListPages: PageSource {
  private let name: String
  /// The folder in which relative paths begin.
  private let folder: String
  private let lines: LineFile
  private var number = 0

  /// One line. Other keys are left alone.
  private struct Line: Decodable {
    let id: String?
    let path: String?
    let url: String?
    /// The page itself, instead of a path.
    let content: String?
    let captured: String?
    let contentType: String?
    let status: Int?

    enum CodingKeys: String, CodingKey {
      case id, path, url, content, captured, status
      case contentType = "content_type"
    }
  }

  /// - Parameters:
  ///   - path: the list, plain or gzip, or `-`.
  ///   - folder: where relative paths begin; the list's own folder when nil.
  /// - Throws: `PipelineError.unreadable`.
  init(path: String, folder: String?) throws(PipelineError) {
    name = path == "-" ? "standard input" : path
    self.folder = folder ?? (path == "-" ? "" : Disk.folder(of: path))
    lines = try LineFile(path)
  }

  var done: Int? { lines.done }

  mutating func next() throws(PipelineError) -> PageRequest? {
    while let bytes = try lines.next() {
      number += 1
      if lines.wasTooLong {
        let finding = LineFile.tooLong(in: name, line: number)
        return faulty(id: nil, url: nil, found: finding.found, expected: finding.expected)
      }
      guard bytes.contains(where: { $0 > 0x20 }) else { continue }
      return request(bytes)
    }
    return nil
  }

  private func request(_ bytes: [UInt8]) -> PageRequest {
    let line: Line
    do {
      // Foundation, because a line may hold any JSON beside the keys that count.
      line = try JSONDecoder().decode(Line.self, from: Data(bytes))
    } catch {
      return faulty(id: nil, url: nil, found: ListPages.reason(error), expected: "an object {id, path, url}")
    }
    var captured: Int64?
    if let text = line.captured {
      captured = CaptureMoment.milliseconds(text)
      if captured == nil {
        return faulty(
          id: line.id, url: line.url, field: "captured", found: text, expected: "a time such as 2023-03-05T10:00:00Z")
      }
    }
    let content: PageRequest.Content
    if let text = line.content {
      content = .bytes(Array(text.utf8))
    } else if let path = line.path, !path.isEmpty {
      if let fault = ListPages.fault(of: path) {
        return faulty(id: line.id ?? path, url: line.url, field: "path", found: path, expected: fault)
      }
      content = .file(path.hasPrefix("/") || folder.isEmpty ? path : Disk.path(folder, path))
    } else {
      return faulty(id: line.id, url: line.url, found: "neither path nor content", expected: "one of them")
    }
    return PageRequest(
      id: line.id ?? line.path ?? place, content: content, url: line.url ?? "",
      // What was text in a JSON file is UTF-8 now, whatever the page itself says.
      contentType: line.content == nil ? line.contentType : "text/html; charset=utf-8", captured: captured,
      status: line.status)
  }

  private var place: String { "\(name):\(number)" }

  private func faulty(
    id: String?, url: String?, field: String = "", found: String, expected: String
  ) -> PageRequest {
    var request = PageRequest(id: id ?? place, content: .missing("\(place): found \(found); expected \(expected)"))
    request.url = url ?? ""
    request.finding = Finding(
      rule: "page-list", place: Finding.Place(file: name, line: number), field: field, found: found,
      expected: expected, mend: "The page is counted as unreadable.")
    return request
  }

  /// What is wrong with a path: a list may name any file by its whole path, but a relative one stays in the folder.
  private static func fault(of path: String) -> String? {
    if path.utf8.contains(0) { return "a path without NUL" }
    if path.split(separator: "/").contains("..") { return "a path that stays in the list's folder, or a whole one" }
    return nil
  }

  private static func reason(_ error: any Error) -> String {
    switch error as? DecodingError {
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      "another kind of value for \(context.codingPath.map(\.stringValue).joined(separator: "."))"
    case .keyNotFound(let key, _): "no \(key.stringValue)"
    default: "no JSON object"
    }
  }
}
