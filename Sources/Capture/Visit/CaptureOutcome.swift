/// What became of one address.
package enum CaptureOutcome: String, Sendable, Hashable, CaseIterable {
  case fetched
  /// The server says that the page is still the one that was captured before.
  case notModified = "not-modified"
  case robotsDenied = "robots-denied"
  /// The address, or one that it redirects to, is outside the public internet, or is none that may be fetched.
  case refusedAddress = "refused-address"
  case tooLarge = "too-large"
  case timeout
  case redirectLoop = "redirect-loop"
  /// The server answers with a status that is no success.
  case httpStatus = "http-status"
  case dns
  case tls
  /// The connection was refused or broke off.
  case connection
  /// What came is not HTTP, or not a list of addresses where one was expected.
  case badAnswer = "bad-answer"
  /// Not asked for: of another day or another site.
  case skipped

  /// Whether a run that goes on after a kill leaves the address alone. What failed for a reason that may pass is tried again.
  package var isSettled: Bool {
    switch self {
    case .fetched, .notModified, .robotsDenied, .refusedAddress, .tooLarge, .redirectLoop, .httpStatus: true
    case .timeout, .dns, .tls, .connection, .badAnswer, .skipped: false
    }
  }

  /// Whether the page is in the archive, or was left out on purpose.
  package var isFine: Bool { [.fetched, .notModified, .skipped].contains(self) }

  init(_ fault: ExchangeFault) {
    switch fault {
    case .timeout: self = .timeout
    case .connection, .cancelled: self = .connection
    case .tls: self = .tls
    case .tooLarge: self = .tooLarge
    case .badAnswer: self = .badAnswer
    }
  }
}
