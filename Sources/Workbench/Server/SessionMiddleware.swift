internal import CodingStore
internal import Containers
internal import HTTPTypes
internal import Hummingbird
internal import Pipeline

/// Finds out who asks: by the session's cookie, or by a token in `Authorization`.
struct SessionMiddleware: RouterMiddleware {
  let desk: Desk
  let words: Words
  /// Whether the last address in `X-Forwarded-For` is a proxy's word.
  let isBehindProxy: Bool

  static let cookie = "qamtu"
  /// Milliseconds without a request, and in all, after which a session has ended.
  static let longestIdle: Int64 = 12 * 3600 * 1000
  static let longest: Int64 = 7 * 24 * 3600 * 1000
  private static let mostAddress = 60
  /// How often it is noted that a session goes on.
  private static let step: Int64 = 60 * 1000

  func handle(
    _ request: Request, context: WorkbenchContext, next: (Request, WorkbenchContext) async throws -> Response
  ) async throws -> Response {
    guard !request.uri.path.hasPrefix("/assets/") else { return try await next(request, context) }
    var context = context
    context.path = request.uri.path
    if isBehindProxy, let place = request.headers[values: .forwardedFor].last?.split(separator: ",").last {
      context.address = String(place.filter { $0 != " " }.prefix(SessionMiddleware.mostAddress))
    }
    let now = Desk.now
    if let header = request.headers[.authorization], header.hasPrefix("Bearer ") {
      let digest = Secret.digest(of: String(header.dropFirst(7)))
      context.account = try await Blocking.run { try desk.asking { try $0.account(token: digest, at: now) } }
      guard context.account != nil else { throw Refusal.signedOut }
    } else if let cookie = request.cookies[SessionMiddleware.cookie]?.value {
      let digest = Secret.digest(of: cookie)
      if let session = try await Blocking.run({ try desk.asking { try $0.session(digest) } }),
        session.seen > now - SessionMiddleware.longestIdle, session.began > now - SessionMiddleware.longest
      {
        context.session = session
        context.account = session.account
        if session.seen < now - SessionMiddleware.step {
          try await Blocking.run { try desk.keeping { try $0.see(digest, at: now) } }
        }
      }
    }
    context.language = words.language(
      settings: context.account.flatMap { PersonSettings($0.settings).language },
      header: request.headers[.acceptLanguage])
    return try await next(request, context)
  }
}
