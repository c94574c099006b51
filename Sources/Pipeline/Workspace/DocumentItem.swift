internal import Containers
internal import CoverageModel
internal import Interchange

/// An extracted page as an item to be coded.
struct DocumentItem {
  /// Nil for a page that becomes no item.
  let record: ItemRecord?
  /// Why it becomes none; empty when it does.
  let reason: String
  let body: String
  /// SHA-256 of the page's bytes; empty when the line does not say.
  let digest: String
  let line: String

  /// - Throws: `PipelineError.badData` for a line that no extraction wrote.
  init(_ bytes: [UInt8], _ codebook: Codebook, place: Finding.Place) throws(PipelineError) {
    guard let value = try? JSONParser.value(bytes), let id = value["id"]?.text, !id.isEmpty,
      let outcome = value["outcome"]?.text
    else {
      throw .badData([
        Finding(
          rule: "no-document", place: place, found: "a line that is no extracted page",
          expected: "an object with id, outcome and body, as qamtu extract writes it",
          mend: "Check that this is the right file. Nothing was stored.")
      ])
    }
    line = String(decoding: bytes, as: UTF8.self)
    body = value["body"]?.text ?? ""
    digest = value["digest"]?.text ?? ""
    let outlet = value["outlet"]?.text
    let published = value["published"]?.text.flatMap { MomentText.moment($0, zone: codebook.zone) }
    let isArticle = outcome == PageOutcome.article.code || outcome == PageOutcome.paywalled.code
    reason =
      !isArticle || body.isEmpty
      ? outcome
      : published == nil
        ? "no-date" : !codebook.outlets.contains { $0.id == outlet } ? "unknown-outlet" : ""
    guard reason.isEmpty, let outlet else {
      record = nil
      return
    }
    var texts: [String: String] = [:]
    for (column, key) in [("title", "title"), ("url", "url"), ("language", "language")] {
      if let text = value[key]?.text, !text.isEmpty { texts[column] = text }
    }
    record = ItemRecord(
      id: id, kind: .article, outlet: outlet, start: published, length: UInt32(clamping: body.unicodeScalars.count),
      texts: texts)
  }
}
