internal import HTTPTypes
internal import Hummingbird

/// Tells the browser what pages of the workbench may do: nothing but what comes from here.
struct HeaderMiddleware: RouterMiddleware {
  let isSecure: Bool

  private static let policy = [
    "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' data:", "media-src 'self'",
    "connect-src 'self'", "font-src 'self'", "frame-src 'self'", "base-uri 'none'", "form-action 'self'",
    "frame-ancestors 'none'",
  ].joined(separator: "; ")

  func handle(
    _ request: Request, context: WorkbenchContext, next: (Request, WorkbenchContext) async throws -> Response
  ) async throws -> Response {
    var response = try await next(request, context)
    func set(_ name: String, _ value: String) {
      guard let name = HTTPField.Name(name), response.headers[name] == nil else { return }
      response.headers[name] = value
    }
    set("Content-Security-Policy", HeaderMiddleware.policy)
    set("X-Content-Type-Options", "nosniff")
    // Not `no-referrer`: forms would come with an origin of null, and be refused.
    set("Referrer-Policy", "same-origin")
    set("Cross-Origin-Opener-Policy", "same-origin")
    set("Cross-Origin-Resource-Policy", "same-origin")
    set("Permissions-Policy", "camera=(), microphone=(), geolocation=()")
    if isSecure { set("Strict-Transport-Security", "max-age=31536000") }
    return response
  }
}
