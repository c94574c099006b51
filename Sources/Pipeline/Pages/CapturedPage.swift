internal import CoverageModel
internal import Extraction

/// What a corpus needs to know of one of its captured pages; the text itself is not kept.
struct CapturedPage: Sendable {
  /// The path of the file or archive in the folder of pages.
  let file: String
  /// The file's path, or the archive's with the record's name.
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

  init(_ extraction: PageExtraction, of request: PageRequest, zone: ZoneRules) {
    let document = extraction.document
    file = request.archive ?? request.id
    name = request.archive.map { "\($0): \(request.id)" } ?? request.id
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
