/// Why an exchange did not come to its end.
package enum ExchangeFault: Error, Sendable, Hashable {
  case timeout
  /// The connection was refused or broke off, in the system's words.
  case connection(String)
  case tls(String)
  /// The body is larger than the limit, which is given in bytes.
  case tooLarge(limit: Int)
  /// What came is not HTTP/1.
  case badAnswer(String)
  case cancelled
}

extension ExchangeFault: CustomStringConvertible {
  package var description: String {
    switch self {
    case .timeout: "the answer did not end in time"
    case .connection(let reason): reason
    case .tls(let reason): reason
    case .tooLarge(let limit): "more than \(limit) bytes"
    case .badAnswer(let reason): reason
    case .cancelled: "the run was stopped"
    }
  }
}
