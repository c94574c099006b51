internal import Containers
internal import CoverageModel
internal import Extraction
internal import Interchange

/// An extracted page as one line of JSON.
enum DocumentLine {
  /// The line without its end, so that what only the order of pages can tell may be added.
  static func line(_ extraction: PageExtraction, evidence: EvidenceDetail) -> JSONLine {
    let document = extraction.document
    var line = JSONLine()
    line.text("id", document.id)
    line.text("outcome", document.outcome.code)
    line.text("outcome_reason", filled(extraction.outcomeReason))
    line.text("title", filled(document.title))
    line.text("author", filled(document.signature))
    line.texts("authors", document.authors)
    line.texts("agencies", document.agencies)
    line.text("date", document.published?.day.description)
    line.text("published", document.published?.description)
    line.text("modified", document.modified?.description)
    line.text("body", document.body)
    line.text("language", document.language)
    line.text("outlet", document.outlet)
    line.text("url", filled(document.url))
    line.text("canonical_url", document.canonicalURL)
    line.text("section", document.section)
    line.texts("tags", document.tags)
    line.integer("characters", document.characters)
    line.objects("blocks", document.blocks) { line, block in
      line.text("kind", block.kind.rawValue)
      line.integer("start", block.span.lowerBound)
      line.integer("end", block.span.upperBound)
    }
    line.texts("warnings", document.evidence.warnings)
    line.text("captured", document.evidence.captured.map(MomentText.text))
    line.text("digest", filled(document.evidence.digest))
    if evidence == .full { line.object("evidence") { write(extraction, into: &$0) } }
    return line
  }

  private static func write(_ extraction: PageExtraction, into line: inout JSONLine) {
    let evidence = extraction.document.evidence
    line.text("encoding", filled(evidence.encoding))
    line.text("encoding_reason", filled(evidence.encodingReason))
    line.text("extractor", evidence.extractor)
    line.text("parser", filled(evidence.parser))
    line.text("published_source", extraction.document.published?.source.rawValue)
    line.text("modified_source", extraction.document.modified?.source.rawValue)
    line.objects("blocks", extraction.blocks) { line, block in
      line.bool("kept", block.isKept)
      line.integer("score", block.score)
      line.text("reason", block.reasonText)
      line.text("kind", block.kind.rawValue)
      line.text("text", block.text)
    }
  }

  private static func filled(_ text: String) -> String? { text.isEmpty ? nil : text }
}
