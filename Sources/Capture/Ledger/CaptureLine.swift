internal import Containers

/// One address and what became of it: a line of the journal.
package struct CaptureLine: Sendable, Hashable {
  /// What an address was fetched for.
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    case page
    /// A site's robots.txt.
    case robots
    /// A site's first page, to find its feeds.
    case front
    /// A sitemap or a feed.
    case listing
  }

  package let url: String
  package let kind: Kind
  /// The id of the codebook's outlet, nil when the address belongs to none.
  package let outlet: String?
  package let outcome: CaptureOutcome
  /// More about the outcome, for a person; empty when there is nothing to say.
  package let reason: String
  /// When the outcome was known, in UTC milliseconds.
  package let time: Int64
  /// The last answer's status, nil without an answer.
  package let status: Int?
  /// `sha256:…` of the body as it was sent, nil without a whole answer.
  package let digest: String?
  package let validators: Validators?

  package init(
    url: String, kind: Kind, outlet: String?, outcome: CaptureOutcome, reason: String = "", time: Int64,
    status: Int? = nil, digest: String? = nil, validators: Validators? = nil
  ) {
    self.url = url
    self.kind = kind
    self.outlet = outlet
    self.outcome = outcome
    self.reason = reason
    self.time = time
    self.status = status
    self.digest = digest
    self.validators = validators
  }

  init(_ address: WebAddress, _ kind: Kind, outlet: String?, _ fetched: Fetched, time: Int64) {
    self.init(
      url: address.description, kind: kind, outlet: outlet, outcome: fetched.outcome, reason: fetched.reason,
      time: time,
      status: fetched.status, digest: fetched.digest, validators: fetched.validators)
  }

  /// The line as a JSON object, without a line end.
  package var json: String {
    let final = validators.flatMap { $0.address == url ? nil : $0.address }
    return CaptureLine.object([
      ("url", .string(url)), ("kind", .string(kind.rawValue)), ("outlet", outlet.map(JSONValue.string)),
      ("outcome", .string(outcome.rawValue)), ("reason", reason.isEmpty ? nil : .string(reason)),
      ("time", .string(ArchiveDate.iso(time))), ("status", status.map { .integer(Int64($0)) }),
      ("digest", digest.map(JSONValue.string)), ("final", final.map(JSONValue.string)),
      ("etag", validators?.entityTag.map(JSONValue.string)),
      ("modified", validators?.lastModified.map(JSONValue.string)),
    ])
  }

  /// The columns of a journal line, in the order in which `init(columns:)` takes them.
  static let columns = [
    "url", "kind", "outlet", "outcome", "reason", "time", "status", "digest", "final", "etag", "modified",
  ]

  /// Nil when a column that every line has is missing or holds something else.
  init?(columns: [String]) {
    guard columns.count == CaptureLine.columns.count, !columns[0].isEmpty, let kind = Kind(rawValue: columns[1]),
      let outcome = CaptureOutcome(rawValue: columns[3]), let time = ArchiveDate.milliseconds(iso: columns[5])
    else { return nil }
    let filled = columns.map { $0.isEmpty ? nil : $0 }
    let hasValidators = filled[9] != nil || filled[10] != nil
    self.init(
      url: columns[0], kind: kind, outlet: filled[2], outcome: outcome, reason: columns[4], time: time,
      status: filled[6].flatMap { Int($0) }, digest: filled[7],
      validators: hasValidators
        ? Validators(address: filled[8] ?? columns[0], entityTag: filled[9], lastModified: filled[10]) : nil)
  }

  /// A flat JSON object on one line; members without a value are left out.
  static func object(_ members: [(String, JSONValue?)]) -> String {
    let texts = members.compactMap { name, value in
      value.map { JSONValue.string(name).text() + ": " + $0.text() }
    }
    return "{" + texts.joined(separator: ", ") + "}"
  }
}
