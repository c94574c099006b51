internal import Containers

/// What a person has set: language, keys, reaction time.
struct PersonSettings: Sendable {
  let value: JSONValue

  init(_ text: String) { value = (try? JSONParser.value(Array(text.utf8))) ?? .object([]) }

  var language: String? { value["language"]?.text.flatMap { $0.isEmpty ? nil : $0 } }

  /// As the browser reads it, with what is not set.
  func json(language own: String) -> JSONValue {
    .object([
      ("language", .string(language ?? own)), ("keys", value["keys"] ?? .object([("set", .string("qamtu"))])),
      ("reaction", .integer(Int64(value["reaction"]?.integer ?? 0))),
    ])
  }

  static let mostBytes = 20_000
  static let longestReaction = 2000

  /// What may be kept of what the browser sends.
  ///
  /// - Throws: `Refusal` for anything else.
  static func checked(_ value: JSONValue, languages: [String]) throws(Refusal) -> String {
    guard case .object = value, let language = value["language"]?.text, languages.contains(language),
      case .object? = value["keys"], let reaction = value["reaction"]?.integer, 0...longestReaction ~= reaction
    else { throw .malformed("language, keys and reaction are expected") }
    let text = JSONValue.object([
      ("language", .string(language)), ("keys", value["keys"] ?? .null), ("reaction", .integer(Int64(reaction))),
    ]).line
    guard text.utf8.count <= mostBytes else { throw .tooLarge }
    return text
  }
}
