internal import CoverageModel
internal import Foundation
internal import HTTPTypes
internal import Hummingbird
internal import NIOCore
internal import Pipeline

/// Recordings of the workspace, and pages as they were captured.
struct MediaRoutes {
  let bench: Bench

  func add(to router: Router<WorkbenchContext>) {
    router.get("/media/:name") { request, context in try await media(request, context) }
    router.get("/archived/:digest") { _, context in try await archived(context) }
  }

  private func media(_ request: Request, _ context: WorkbenchContext) async throws -> Response {
    _ = try context.person()
    guard let file = MediaFile(named: try context.part("name"), in: bench.desk.mediaPath) else { throw Refusal.absent }
    // Parts are for GET, and of the version that is here; there is no name for another (RFC 9110, 13.1.5 and 14.2).
    let isPart = request.method == .get && request.headers[.ifRange] == nil
    let range = ByteRange(isPart ? request.headers[.range] : nil, size: file.size)
    var headers: HTTPFields = [
      .contentType: file.type, .acceptRanges: "bytes", .cacheControl: "private, max-age=3600",
    ]
    switch range {
    case .whole:
      guard file.size > 0 else { return Response(status: .ok, headers: headers) }
      return Response(
        status: .ok, headers: headers, body: try await FileIO().loadFile(path: file.path, context: context))
    case .part(let part):
      headers[.contentRange] = "bytes \(part.lowerBound)-\(part.upperBound)/\(file.size)"
      return Response(
        status: .partialContent, headers: headers,
        body: try await FileIO().loadFile(path: file.path, range: part, context: context))
    case .beyond:
      headers[.contentRange] = "bytes */\(file.size)"
      return Response(status: .rangeNotSatisfiable, headers: headers)
    }
  }

  /// Other people's pages: no script runs in them, they know nothing of this server, and fetch nothing.
  private static let policy =
    "sandbox; default-src 'none'; img-src data:; style-src 'unsafe-inline'; frame-ancestors 'self'; form-action 'none'"

  private func archived(_ context: WorkbenchContext) async throws -> Response {
    _ = try context.person()
    let digest = try context.part("digest")
    guard digest.utf8.count == 64, digest.allSatisfy(\.isHexDigit) else { throw Refusal.absent }
    let bytes = try await bench.ask { desk in desk.evidence(digest) }
    guard let bytes else { throw Refusal.absent }
    var response = Reply.bytes(bytes, type: "text/html")
    response.headers[.securityPolicy] = MediaRoutes.policy
    return response
  }
}
