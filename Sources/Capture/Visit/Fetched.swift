internal import Containers

/// What became of one address, with the last answer that was had.
package struct Fetched: Sendable {
  package let outcome: CaptureOutcome
  /// More about the outcome, for a person; empty when there is nothing to say.
  package let reason: String
  /// The last exchange, which may belong to another address after redirects.
  package let exchange: Exchange?
  /// `sha256:…` of the body as it was sent; nil without a whole answer.
  package let digest: String?

  init(_ outcome: CaptureOutcome, _ reason: String = "", exchange: Exchange? = nil, digest: String? = nil) {
    self.outcome = outcome
    self.reason = reason
    self.exchange = exchange
    self.digest = digest
  }

  var status: Int? { exchange?.answer.head?.status }

  /// By what the server can be asked later whether the page has changed; nil when the server gave nothing.
  var validators: Validators? {
    guard outcome == .fetched, let exchange, let head = exchange.answer.head else { return nil }
    let (tag, date) = (head.fields["ETag"], head.fields["Last-Modified"])
    guard tag != nil || date != nil else { return nil }
    return Validators(address: exchange.address.description, entityTag: tag, lastModified: date)
  }
}
