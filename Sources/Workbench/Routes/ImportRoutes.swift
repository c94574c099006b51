internal import Containers
internal import CoverageModel
internal import HTTPTypes
internal import Hummingbird
internal import NIOCore
internal import Pipeline

/// Rows from other programs: items, attributions, suggestions; and the description of the interface.
struct ImportRoutes {
  let bench: Bench

  /// Lines of JSON; more go through `qamtu import`.
  private static let mostBytes = 16 << 20

  func add(to router: Router<WorkbenchContext>) {
    for (name, file) in [
      ("items", "items.ndjson"), ("attributions", "attributions.ndjson"), ("recordings", "recordings.ndjson"),
    ] {
      router.post(RouterPath("/api/import/\(name)")) { request, context in try await take(request, context, as: file) }
    }
    router.get("/api/openapi.json") { _, _ in Reply.see("/assets/openapi.json") }
  }

  private func take(_ request: Request, _ context: WorkbenchContext, as file: String) async throws -> Response {
    let person = try context.person(.supervising)
    let type = request.headers[.contentType] ?? ""
    guard type.hasPrefix("application/x-ndjson") else {
      throw Refusal(
        status: .unsupportedMediaType, code: "type", message: "Lines of JSON are expected, as application/x-ndjson.")
    }
    let bytes = Array(buffer: try await request.body.collect(upTo: ImportRoutes.mostBytes))
    let result: (words: [String], findings: [Finding])
    do {
      result = try await bench.askSlowly { desk in try desk.take(bytes, as: file, by: person.name) }
    } catch DeskError.failed(.badData(let findings)) {
      throw Refusal(
        status: .unprocessableContent, code: "findings", message: "Nothing was stored.",
        members: [("findings", .array(findings.map(ImportRoutes.finding)))])
    }
    bench.hub.tell(EventHub.Event(name: "queue", data: "{}", coder: nil))
    return Reply.json(
      .object([
        ("added", .texts(result.words)), ("findings", .array(result.findings.map(ImportRoutes.finding))),
      ]))
  }

  private static func finding(_ finding: Finding) -> JSONValue {
    .object([
      ("severity", .string(finding.severity.rawValue)), ("rule", .string(finding.rule)),
      ("line", finding.place.line.map { .integer(Int64($0)) } ?? .null), ("field", .string(finding.field)),
      ("found", .string(finding.found)), ("expected", .string(finding.expected)), ("mend", .string(finding.mend)),
    ])
  }
}
