import Containers
import Foundation
import TestSupport

@testable import Pipeline

/// The constructed pages of the Kazakhstan corpus: what extraction makes of them, beside what they were constructed to say.
struct ConstructedPages {
  /// A page as it was constructed, or as it was extracted.
  struct Page: Decodable {
    let id: String
    let outcome: String
    let title: String?
    let authors: [String]
    let agencies: [String]
    let published: String?
    let language: String?
    let outlet: String?
    let body: String
    let url: String?
    /// The file, in the truth only.
    let place: String?
    /// The item of the corpus, in the truth only.
    let item: String?
    /// In documents only.
    let captured: String?
    let duplicateOf: String?
  }

  /// What is compared; of pages that are no article only outcome and outlet.
  enum Field: String, CaseIterable {
    case outcome, outlet, title, authors, agencies, published, language, body

    func agrees(_ truth: Page, _ found: Page) -> Bool {
      switch self {
      case .outcome: truth.outcome == found.outcome
      case .outlet: truth.outlet == found.outlet
      case .title: truth.title == found.title
      case .authors: truth.authors == found.authors
      case .agencies: truth.agencies == found.agencies
      case .published: Field.whole(truth.published) == found.published
      case .language: truth.language == found.language
      case .body: truth.body == found.body
      }
    }

    /// The truth leaves out seconds that a page does not say.
    private static func whole(_ moment: String?) -> String? {
      moment.map { $0.utf8.count == "2023-02-21T17:32".utf8.count ? $0 + ":00" : $0 }
    }
  }

  let truths: [Page]
  let documents: [Page]
  private let byName: [String: Page]

  init() throws {
    let folder = Repository.path("corpora/kazakhstan-2023/pages")
    let output = FileManager.default.temporaryDirectory.appendingPathComponent("qamtu-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: output) }
    var options = ExtractOptions(inputs: [folder])
    options.codebookPath = Repository.path("codebooks/kazakhstan-2023.yaml")
    options.output = output
    _ = try ExtractRun(context: Repository.context).result(options)
    documents = try ConstructedPages.pages(output)
    truths =
      try ConstructedPages.pages(folder + "/truth.jsonl") + ConstructedPages.pages(folder + "/truth-archive.jsonl.gz")
    byName = Dictionary(documents.map { ($0.id, $0) }) { first, _ in first }
  }

  /// The document of a page: named by the item, by its record in the archive, or by its file.
  func document(of truth: Page) -> Page? {
    byName[truth.item ?? ""] ?? byName[truth.id] ?? byName[truth.place ?? ""]
  }

  /// The names of pages in which a field is as constructed, and of all that have it.
  func agreement(_ field: Field) -> (good: [String], bad: [String]) {
    let pages = truths.filter {
      field == .outcome || field == .outlet || $0.outcome == "article" || $0.outcome == "paywalled"
    }
    let good = pages.filter { truth in document(of: truth).map { field.agrees(truth, $0) } ?? false }.map(\.id)
    return (good, pages.map(\.id).filter { !good.contains($0) })
  }

  private static func pages(_ path: String) throws -> [Page] {
    let lines = try LineFile(path)
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    var pages: [Page] = []
    while let line = try lines.next() { pages.append(try decoder.decode(Page.self, from: Data(line))) }
    return pages
  }
}
