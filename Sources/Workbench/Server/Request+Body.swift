internal import Containers
internal import HTTPTypes
internal import Hummingbird
internal import NIOCore

extension Request {
  /// The body as JSON.
  ///
  /// - Throws: `Refusal` for another type, for what is no JSON, and for more than fits.
  func json(_ context: WorkbenchContext) async throws -> JSONValue {
    let type = headers[.contentType] ?? ""
    guard type.lowercased().hasPrefix("application/json") else {
      throw Refusal(status: .unsupportedMediaType, code: "type", message: "JSON is expected.")
    }
    let bytes = try await body.collect(upTo: context.maxUploadSize)
    do {
      return try JSONParser.value(Array(buffer: bytes), depth: 16)
    } catch {
      throw Refusal.malformed("no JSON: at byte \(error.offset), expected \(error.expected)")
    }
  }

  /// The fields of a form, the last of several with one name.
  func form(_ context: WorkbenchContext) async throws -> Form {
    let bytes = try await body.collect(upTo: context.maxUploadSize)
    return Form(fields: QueryText.fields(String(buffer: bytes)))
  }
}

/// What a page sent back.
struct Form: Sendable {
  let fields: [String: [String]]

  subscript(name: String) -> String { fields[name]?.last ?? "" }

  func all(_ name: String) -> [String] { fields[name] ?? [] }
}

extension WorkbenchContext {
  /// A part of the path, as the text that it stands for.
  func part(_ name: String) throws(Refusal) -> String {
    guard let raw = parameters.get(name), let text = QueryText.decodedPath(raw) else { throw .absent }
    return text
  }
}
