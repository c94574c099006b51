/// The tables that hold what was entered, in the order in which a change's digest lists them.
///
/// Rows are only ever added. Within a table they stand in the order in which they were added, so that the rows of one event
/// lie next to each other and their digest can be made again by reading the table once.
enum StoreTable: String, CaseIterable, Sendable {
  case codebook
  case codebookFile = "codebook_file"
  case coder
  case coderState = "coder_state"
  case item
  case itemVersion = "item_version"
  case itemMark = "item_mark"
  case evidence
  case document
  case recording
  case gap
  case incident
  case sundry
  case batch
  case assignment
  case withdrawal
  case coding
  case attribution
  case decided
  case review

  /// In the order of insertion, which is that of the digest.
  var columns: [String] {
    switch self {
    case .codebook: ["id", "event", "name", "version", "fingerprint", "file", "bytes"]
    case .codebookFile: ["event", "codebook", "name", "bytes"]
    case .coder: ["id", "event", "name", "kind"]
    case .coderState: ["event", "coder", "state"]
    case .item: ["id", "event", "name"]
    case .itemVersion:
      [
        "event", "item", "revision", "codebook", "kind", "outlet", "programme", "start", "length", "period", "election",
        "codes",
        "texts",
      ]
    case .itemMark: ["event", "item", "mark", "original", "likeness"]
    case .evidence: ["event", "digest", "size", "name"]
    case .document: ["event", "item", "digest", "characters", "body", "line"]
    case .recording: ["id", "event", "outlet", "start", "finish"]
    case .gap: ["event", "recording", "start", "finish", "reason"]
    case .incident: ["event", "name", "rule", "platform", "day", "severity", "evidence", "referral", "outcome"]
    case .sundry: ["event", "role", "line"]
    case .batch: ["id", "event", "coder", "number"]
    case .assignment: ["id", "event", "batch", "item", "purpose", "place"]
    case .withdrawal: ["event", "assignment"]
    case .coding:
      ["id", "event", "item", "coder", "purpose", "revision", "codebook", "extent", "codes", "uncodable", "note"]
    case .attribution:
      [
        "coding", "number", "actor", "start", "finish", "measure", "mode", "capacity", "tone_state", "tone", "gender",
        "codes", "note",
      ]
    case .decided: ["event", "decision", "original"]
    case .review: ["event", "coding", "number", "verdict", "coder", "result"]
    }
  }

  /// Rows in the order in which they were added, each with the event that added it.
  var scan: String {
    switch self {
    case .attribution:
      """
      SELECT coding.event, \(list("attribution.")) FROM attribution JOIN coding ON coding.id = attribution.coding
      ORDER BY attribution.coding, attribution.number
      """
    default: "SELECT event, \(list("")) FROM \(rawValue) ORDER BY rowid"
    }
  }

  var insertion: String {
    "INSERT INTO \(rawValue) (\(list(""))) VALUES (\(columns.map { _ in "?" }.joined(separator: ",")))"
  }

  private func list(_ prefix: String) -> String { columns.map { prefix + $0 }.joined(separator: ", ") }
}
