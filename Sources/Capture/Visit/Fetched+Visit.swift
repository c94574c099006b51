internal import Containers

extension Fetched {
  /// What became of an address by the answer of its server; an answer that redirects counts as its status until it is followed.
  init(_ visit: Visitor.Visit) {
    switch visit {
    case .failed(let outcome, let reason): self.init(outcome, reason)
    case .answered(let exchange, let digest):
      if let fault = exchange.fault {
        self.init(CaptureOutcome(fault), fault.description, exchange: exchange)
        return
      }
      let status = exchange.answer.head?.status ?? 0
      switch status {
      case 200..<300: self.init(.fetched, exchange: exchange, digest: digest)
      case 304: self.init(.notModified, exchange: exchange)
      default: self.init(.httpStatus, "status \(status)", exchange: exchange, digest: digest)
      }
    }
  }

  /// Where the answer sends on to; nil when it does not.
  var redirect: String? {
    guard outcome == .httpStatus, let head = exchange?.answer.head, [301, 302, 303, 307, 308].contains(head.status)
    else {
      return nil
    }
    return head.fields["Location"]
  }
}
