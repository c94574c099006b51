internal import Containers

/// The JSON Schema (draft 2020-12) with which an editor completes and checks a codebook while it is typed.
///
/// It is made from `CodebookFormat`, so it cannot know another key than the reader. What only the whole file can tell (references,
/// sums, overlaps) is left to `qamtu check`.
package enum CodebookSchema {
  /// The text of `codebooks/codebook.schema.json`.
  package static func json() -> String {
    JSONValue.object([
      ("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
      ("title", .string("Codebook")),
      ("description", .string("The codebook of a media monitoring project. Written by `qamtu check --schema`.")),
      ("$ref", .string("#/$defs/codebook")),
      ("$defs", .object(definitions)),
    ]).document
  }

  /// The records by name, as they are met from the root, and the localized text.
  private static var definitions: [(String, JSONValue)] {
    var collector = RecordCollector()
    collector.add(CodebookFormat.root)
    return collector.records.map { (name($0), value(of: $0)) } + [("text", localizedText)]
  }

  private static func name(_ record: RecordShape) -> String {
    String(record.name.map { $0 == " " ? "-" : $0 })
  }

  private static func value(of record: RecordShape) -> JSONValue {
    var pairs: [(String, JSONValue)] = [
      ("type", .string("object")),
      ("properties", .object(record.keys.map { ($0.name, value(of: $0)) })),
      ("required", .texts(record.keys.filter { $0.need == .always }.map(\.name))),
    ]
    let conditions = record.keys.compactMap(condition)
    if !conditions.isEmpty { pairs.append(("allOf", .array(conditions))) }
    if record.exactlyOne { pairs += [("minProperties", .integer(1)), ("maxProperties", .integer(1))] }
    if let others = record.others {
      pairs.append(("propertyNames", .object(ScalarSchema.pairs(of: others.key))))
      pairs.append(("additionalProperties", value(of: others.value)))
    } else {
      pairs.append(("additionalProperties", .bool(false)))
    }
    return .object(pairs)
  }

  /// A key that stands without value is read as absent, so an optional one may be null.
  private static func value(of key: RecordShape.Key) -> JSONValue {
    var value = value(of: key.shape)
    if key.need != .always { value = .object([("anyOf", .array([value, .object([("type", .string("null"))])]))]) }
    guard !key.note.isEmpty, case .object(let pairs) = value else { return value }
    return .object([("description", .string(key.note))] + pairs)
  }

  private static func condition(_ key: RecordShape.Key) -> JSONValue? {
    guard case .when(let other, let value) = key.need else { return nil }
    let test = JSONValue.object([
      ("properties", .object([(other, .object([("const", .string(value))]))])), ("required", .texts([other])),
    ])
    return .object([("if", test), ("then", .object([("required", .texts([key.name]))]))])
  }

  private static func value(of shape: Shape) -> JSONValue {
    switch shape {
    case .scalar(let scalar): .object(ScalarSchema.pairs(of: scalar))
    case .localized: reference("text")
    case .list(let element): .object([("type", .string("array")), ("items", value(of: element))])
    case .map(let key, let element):
      .object([
        ("type", .string("object")), ("propertyNames", .object(ScalarSchema.pairs(of: key))),
        ("additionalProperties", value(of: element)),
      ])
    case .record(let record): reference(name(record))
    case .nothing: .object([("type", .string("null"))])
    case .oneOf(let shapes): .object([("anyOf", .array(shapes.map(value(of:))))])
    }
  }

  private static func reference(_ name: String) -> JSONValue { .object([("$ref", .string("#/$defs/" + name))]) }

  private static var localizedText: JSONValue {
    .object([
      ("description", .string("One text for every language, or a map from language code to text.")),
      (
        "anyOf",
        .array([
          .object(ScalarSchema.pairs(of: .text)),
          .object([
            ("type", .string("object")), ("propertyNames", .object(ScalarSchema.pairs(of: .language))),
            ("additionalProperties", .object(ScalarSchema.pairs(of: .text))),
          ]),
        ])
      ),
    ])
  }
}
