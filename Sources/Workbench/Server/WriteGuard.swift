internal import CodingStore
internal import HTTPTypes
internal import Hummingbird

/// Lets a session write only from its own pages: the origin has to be this server's, and the session's token has to come with it.
struct WriteGuard: RouterMiddleware {
  static let field = "csrf"
  /// Forms of people who are not signed in yet; an origin elsewhere is refused there too.
  private static let open = ["/sign-in", "/invitation/"]

  private let scheme: String
  /// Of a proxy in front, which need not hand on the name that it was asked for.
  private let origins: Set<String>

  init(_ options: WorkbenchOptions) {
    let scheme = options.isSecure ? "https" : "http"
    self.scheme = scheme
    origins = options.isBehindProxy ? Set(options.hosts.map { "\(scheme)://\($0.lowercased())" }) : []
  }

  func handle(
    _ request: Request, context: WorkbenchContext, next: (Request, WorkbenchContext) async throws -> Response
  ) async throws -> Response {
    guard request.method != .get, request.method != .head else { return try await next(request, context) }
    try check(request)
    if context.account != nil, context.session == nil { return try await next(request, context) }
    if WriteGuard.open.contains(where: { request.uri.path.hasPrefix($0) }) { return try await next(request, context) }
    guard let session = context.session else { throw Refusal.signedOut }
    var request = request
    let token: String
    if let header = request.headers[.pageToken] {
      token = header
    } else {
      let body = try await request.collectBody(upTo: context.maxUploadSize)
      token = QueryText.fields(String(buffer: body))[WriteGuard.field]?.first ?? ""
    }
    guard WriteGuard.isSame(token, session.csrf) else {
      throw Refusal(status: .forbidden, code: "token", message: "The page is from another session. Load it again.")
    }
    return try await next(request, context)
  }

  private func check(_ request: Request) throws(Refusal) {
    let elsewhere = Refusal(status: .forbidden, code: "origin", message: "Writing is for pages of this server.")
    if let origin = request.headers[.origin] {
      // The port counts: what else listens on this machine is somebody else.
      let own = "\(scheme)://\(HostGuard.host(of: request))"
      guard origin.lowercased() == own || origins.contains(origin.lowercased()) else { throw elsewhere }
    } else if let site = request.headers[.fetchSite], site != "same-origin", site != "none" {
      throw elsewhere
    }
  }

  /// In a time that does not tell where they differ.
  static func isSame(_ one: String, _ other: String) -> Bool {
    let (one, other) = (Array(one.utf8), Array(other.utf8))
    guard one.count == other.count, !one.isEmpty else { return false }
    return zip(one, other).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
  }
}
