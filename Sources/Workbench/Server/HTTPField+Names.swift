internal import HTTPTypes

extension HTTPField.Name {
  static let host = written("Host")
  static let fetchSite = written("Sec-Fetch-Site")
  static let forwardedFor = written("X-Forwarded-For")
  static let securityPolicy = written("Content-Security-Policy")
  /// Carries the token of the session's pages.
  static let pageToken = written("X-Qamtu-Token")

  private static func written(_ text: String) -> HTTPField.Name {
    guard let name = HTTPField.Name(text) else { preconditionFailure("\(text) is no name of a header field") }
    return name
  }
}
