/// A JSON value whose objects keep their order, and its text. Small on purpose: the schema is all that is written with it.
indirect enum JSONValue {
  case text(String)
  case integer(Int64)
  case flag(Bool)
  case array([JSONValue])
  case object([(key: String, value: JSONValue)])

  static func texts(_ texts: [String]) -> JSONValue { .array(texts.map { .text($0) }) }

  /// Two spaces a level, a line feed at the end.
  var document: String { rendered(indent: "") + "\n" }

  private func rendered(indent: String) -> String {
    let inner = indent + "  "
    switch self {
    case .text(let text): return JSONValue.quoted(text)
    case .integer(let integer): return String(integer)
    case .flag(let flag): return flag ? "true" : "false"
    case .array(let values):
      if values.isEmpty { return "[]" }
      return "[\n" + values.map { inner + $0.rendered(indent: inner) }.joined(separator: ",\n") + "\n\(indent)]"
    case .object(let pairs):
      if pairs.isEmpty { return "{}" }
      let lines = pairs.map { inner + JSONValue.quoted($0.key) + ": " + $0.value.rendered(indent: inner) }
      return "{\n" + lines.joined(separator: ",\n") + "\n\(indent)}"
    }
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
