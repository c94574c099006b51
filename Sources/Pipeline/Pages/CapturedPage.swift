internal import CoverageModel
internal import Extraction

/// What a corpus needs to know of one of its captured pages; the text itself is not kept.
struct CapturedPage: Sendable {
  /// The file's path in the folder of pages, or the record's name in an archive.
  let name: String
  /// The id that the page's meta file gives: that of an item.
  let id: String
  /// The address of the capture, and the one that the page names as its own.
  let addresses: [String]
  /// The id of an outlet of the codebook.
  let outlet: String?
  let outcome: PageOutcome
  let outcomeReason: String
  /// UTC milliseconds.
  let captured: Int64?
  /// The day of capture in the project's zone, else that of publication.
  let day: CalendarDay?
  let warnings: [String]
  /// The length of the body; 0 without one.
  let characters: Int
  /// SHA-256 of the bytes.
  let digest: String
  let parser: String

  init(_ extraction: PageExtraction, name: String, zone: ZoneRules) {
    let document = extraction.document
    self.name = name
    id = document.id
    addresses = [document.url, document.canonicalURL ?? ""].filter { !$0.isEmpty }
    outlet = document.outlet
    outcome = document.outcome
    outcomeReason = extraction.outcomeReason
    captured = document.evidence.captured
    day = document.evidence.captured.map(zone.day) ?? document.published?.day
    warnings = extraction.warnings.map(\.code)
    characters = document.characters
    digest = document.evidence.digest
    parser = document.evidence.parser
  }

  /// The codes under which the page is counted.
  var codes: [String] { [outcome.code] + warnings }
}
