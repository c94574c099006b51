internal import Containers
internal import CoverageModel
internal import Extraction

/// Extracts pages in memory and writes what was read, a page a line, in the form in which predictions are scored:
/// the fields with where they come from, and the body.
struct FieldsBenchmark {
  private let pages: BenchmarkPages
  private let extractor = PageExtractor()

  init(list: String) throws { pages = try BenchmarkPages(list: list) }

  func run(_ write: (String) -> Void) {
    for page in pages.pages { write(FieldsBenchmark.line(extractor.extract(page).document)) }
  }

  private static func line(_ document: Document) -> String {
    let pairs: [(String, String?)] = [
      ("id", document.id), ("title", document.title),
      ("author", document.signature),
      ("agencies", document.agencies.joined(separator: "; ")), ("date", document.published?.day.description),
      ("published", document.published?.description), ("source", document.published?.source.rawValue),
      ("modified", document.modified?.description), ("canonical", document.canonicalURL),
      ("section", document.section), ("tags", document.tags.joined(separator: "; ")), ("language", document.language),
      ("outcome", document.outcome.code), ("body", document.body),
    ]
    let members = pairs.map { key, value in "\"\(key)\": \(value.map { JSONValue.string($0).text() } ?? "null")" }
    return "{" + members.joined(separator: ", ") + "}"
  }
}
