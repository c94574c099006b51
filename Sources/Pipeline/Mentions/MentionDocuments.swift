internal import Containers
internal import CoverageModel

/// A text in which actors are looked for.
struct MentionDocument: Sendable {
  let id: String
  let language: String?
  let text: String
  /// Empty when the document has none.
  let title: String
  /// Whose actors are looked for; nil for any.
  let codebook: String?
  /// The parts of the text, as `qamtu extract` tells them; empty when they are not known.
  var blocks: [(kind: String, span: Range<Int>)] = []

  /// `lead`, `body` or `caption`.
  func part(at place: Int) -> String {
    switch blocks.first(where: { $0.span.contains(place) })?.kind {
    case "lead": "lead"
    case "caption": "caption"
    default: "body"
    }
  }
}

/// The documents of a file: JSON objects with `id` and `text` or `body`, one a line; or one plain text.
struct MentionDocuments {
  private let path: String
  private let lines: LineFile
  private var number = 0
  private var isText: Bool?

  /// - Throws: `PipelineError.unreadable`.
  init(path: String) throws(PipelineError) {
    self.path = path
    lines = try LineFile(path)
  }

  var done: Int? { lines.done }

  /// The next documents, at most `most`; none behind the last.
  ///
  /// - Throws: `PipelineError.unreadable`, or `badData` for a line that is no document.
  mutating func next(_ most: Int) throws(PipelineError) -> [MentionDocument] {
    var documents: [MentionDocument] = []
    while documents.count < most, let line = try lines.next() {
      number += 1
      if lines.wasTooLong { throw .badData([LineFile.tooLong(in: path, line: number)]) }
      guard let first = line.first(where: { $0 > 0x20 }) else { continue }
      if isText == nil { isText = first != UInt8(ascii: "{") }
      if isText == true {
        documents.append(try plainText(line))
        return documents
      }
      documents.append(try document(line))
    }
    return documents
  }

  private func document(_ line: [UInt8]) throws(PipelineError) -> MentionDocument {
    guard let value = try? JSONParser.value(line), let id = value["id"]?.text,
      let text = value["text"]?.text ?? value["body"]?.text
    else {
      throw .badData([
        Finding(
          rule: "document-line", place: Finding.Place(file: path, line: number), field: "text",
          found: String(decoding: line.prefix(80), as: UTF8.self), expected: "an object with id and text or body",
          mend: "Write one document a line, as JSON.")
      ])
    }
    var document = MentionDocument(
      id: id, language: value["lang"]?.text ?? value["language"]?.text, text: text,
      title: value["text"] == nil ? value["title"]?.text ?? "" : "", codebook: value["codebook"]?.text)
    for block in value["blocks"]?.elements ?? [] {
      guard let kind = block["kind"]?.text, let start = block["start"]?.integer, let end = block["end"]?.integer,
        0 <= start, start <= end
      else { continue }
      document.blocks.append((kind, start..<end))
    }
    return document
  }

  private mutating func plainText(_ first: [UInt8]) throws(PipelineError) -> MentionDocument {
    var bytes = first
    while let line = try lines.next() {
      number += 1
      if lines.wasTooLong { throw .badData([LineFile.tooLong(in: path, line: number)]) }
      bytes.append(UInt8(ascii: "\n"))
      bytes += line
    }
    return MentionDocument(
      id: Disk.name(of: path), language: nil, text: String(decoding: bytes, as: UTF8.self), title: "",
      codebook: nil)
  }
}
