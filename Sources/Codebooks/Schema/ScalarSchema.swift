internal import Containers

/// What a JSON Schema says about one scalar.
///
/// YAML readers of editors take `3` and `0.3` for numbers; where such a text is meant, both are allowed.
enum ScalarSchema {
  static func pairs(of scalar: ScalarShape) -> [(String, JSONValue)] {
    switch scalar {
    case .text, .timeZone: [("type", .texts(["string", "number", "boolean"])), ("minLength", .integer(1))]
    case .identifier, .reference: pattern("^[a-z0-9.-]+$", orNumber: true)
    case .choice(_, let values): [("enum", .array(values.flatMap(choices)))]
    case .dimension: pattern("^[a-z0-9.-]+$")
    case .language: pattern("^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$")
    case .integer(let range):
      [("type", .string("integer")), ("minimum", .integer(range.lowerBound)), ("maximum", .integer(range.upperBound))]
    case .flag: [("type", .string("boolean"))]
    case .day: pattern("^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$")
    case .timeOfDay: pattern("^[0-9]{1,2}:[0-5][0-9]$")
    case .share: pattern("^[0-9]+(\\.[0-9]+)? *%?$", orNumber: true)
    case .version: pattern("^[0-9]+\\.[0-9]+\\.[0-9]+$")
    case .digest: pattern("^[0-9a-f]{64}$")
    case .amount: pattern("^[0-9]+(:[0-5][0-9]:[0-5][0-9])?$", orNumber: true)
    case .selector: [("type", .string("string")), ("minLength", .integer(1))]
    case .fileName: pattern("^[^./\\\\:][^/\\\\:]*$")
    }
  }

  private static func pattern(_ pattern: String, orNumber: Bool = false) -> [(String, JSONValue)] {
    let type: JSONValue = orNumber ? .texts(["string", "number"]) : .string("string")
    return [("type", type), ("pattern", .string(pattern))]
  }

  private static func choices(_ value: String) -> [JSONValue] {
    Int64(value).map { [.integer($0), .string(value)] } ?? [.string(value)]
  }
}
