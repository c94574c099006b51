internal import Containers
internal import CoverageModel
internal import Extraction

/// What one thread made of one page, ready to be put in its place among the others.
struct ExtractedPage: Sendable {
  let id: String
  /// Without its end.
  var line: JSONLine
  let outcome: PageOutcome
  let outlet: String?
  /// The day of capture in the project's zone, else that of publication.
  let day: CalendarDay?
  let warnings: [PageWarning]
  /// Of the body; nil when duplicates are not looked for.
  let sketch: TextSketch?
  /// Nil when versions are not compared.
  let version: PageVersion?
  /// The page that shows a person what was kept; nil when it is not asked for.
  let explanation: [UInt8]?
  let finding: Finding?

  init(_ extraction: PageExtraction, finding: Finding?, options: ExtractOptions, zone: ZoneRules) {
    let document = extraction.document
    id = document.id
    line = DocumentLine.line(extraction, evidence: options.evidence)
    outcome = document.outcome
    outlet = document.outlet
    day = document.evidence.captured.map(zone.day) ?? document.published?.day
    warnings = extraction.warnings
    sketch = options.marksDuplicates ? TextSketch(document.body) : nil
    version = options.versions != nil ? PageVersion(document) : nil
    explanation = options.explanation != nil ? ExplainPage.html(extraction) : nil
    self.finding = finding
  }
}
