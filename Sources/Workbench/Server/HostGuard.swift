internal import HTTPTypes
internal import Hummingbird

/// Answers only requests that name this server: a page elsewhere whose name was made to lead here has another `Host`.
struct HostGuard: RouterMiddleware {
  /// With and without port, in lower case.
  let allowed: Set<String>

  func handle(
    _ request: Request, context: WorkbenchContext, next: (Request, WorkbenchContext) async throws -> Response
  ) async throws -> Response {
    guard allowed.contains(HostGuard.host(of: request)) else {
      return Reply.bytes(
        "This server is not asked for by that name.\n", type: "text/plain; charset=utf-8", status: .misdirectedRequest)
    }
    return try await next(request, context)
  }

  /// By what name the server is asked for, in lower case; empty for requests with two, which are to be refused (RFC 9112, 3.2).
  static func host(of request: Request) -> String {
    let other = request.headers[.host]
    guard let first = request.head.authority else { return (other ?? "").lowercased() }
    return other == nil ? first.lowercased() : ""
  }

  private init(allowed: Set<String>) { self.allowed = allowed }

  init(_ options: WorkbenchOptions, port: Int) {
    let names = ["127.0.0.1", "localhost", "[::1]", options.address] + options.hosts
    allowed = Set(names.flatMap { [$0.lowercased(), "\($0.lowercased()):\(port)"] })
  }
}
