package import Containers
internal import CoverageModel

extension DraftRecord {
  package var json: JSONValue {
    .object([
      ("codes", DraftRecord.object(codes)),
      ("note", .string(note)),
      ("isUncodable", .bool(isUncodable)),
      ("attributions", .array(attributions.map(\.json))),
      ("reviewed", .object(reviewed.sorted { $0.key < $1.key }.map { (String($0.key), .string($0.value)) })),
    ])
  }

  static func object(_ codes: [String: String]) -> JSONValue {
    .object(codes.sorted { $0.key < $1.key }.map { ($0.key, .string($0.value)) })
  }

  /// Reads a record as the browser sends it.
  ///
  /// - Throws: `DraftFault` that names the field; sizes are bounded, so that nobody can fill the disk with one decision.
  package init(_ value: JSONValue) throws(DraftFault) {
    guard case .object = value else { throw DraftFault("", "no object", "a record") }
    codes = try DraftRecord.texts(value["codes"], "codes")
    note = try DraftRecord.text(value["note"], "note")
    isUncodable = if case .bool(true)? = value["isUncodable"] { true } else { false }
    for (verdict, text) in try DraftRecord.texts(value["reviewed"], "reviewed") {
      guard let number = Int(verdict), number > 0, ["accepted", "edited", "rejected"].contains(text) else {
        throw DraftFault("reviewed.\(verdict)", text, "accepted, edited or rejected, by the number of a suggestion")
      }
      reviewed[number] = text
    }
    guard let elements = value["attributions"]?.elements, elements.count <= DraftRecord.mostAttributions else {
      throw DraftFault("attributions", "none, or too many", "a list of at most \(DraftRecord.mostAttributions)")
    }
    for (place, element) in elements.enumerated() {
      attributions.append(try Attribution(element, "attributions[\(place)]"))
    }
    guard Set(attributions.map(\.id)).count == attributions.count else {
      throw DraftFault("attributions", "two of one id", "an id of its own for each")
    }
  }

  package static let mostAttributions = 2000
  private static let mostText = 4000
  private static let mostCodes = 100

  static func text(_ value: JSONValue?, _ field: String) throws(DraftFault) -> String {
    switch value {
    case nil, .null?: return ""
    case .string(let text)? where text.utf8.count <= mostText: return text
    default: throw DraftFault(field, "no text, or one that is too long", "at most \(mostText) bytes")
    }
  }

  static func texts(_ value: JSONValue?, _ field: String) throws(DraftFault) -> [String: String] {
    switch value {
    case nil, .null?: return [:]
    case .object(let members)? where members.count <= mostCodes:
      var texts: [String: String] = [:]
      for (key, value) in members { texts[key] = try text(value, "\(field).\(key)") }
      return texts
    default: throw DraftFault(field, "no object, or one that is too large", "codes by variable")
    }
  }
}

extension DraftRecord.Attribution {
  fileprivate var json: JSONValue {
    .object([
      ("id", .string(id)), ("actor", .string(actor)), ("start", .integer(Int64(span.lowerBound))),
      ("end", .integer(Int64(span.upperBound))), ("mode", mode.map { .string($0.name) } ?? .null),
      ("capacity", capacity.map { .string($0.name) } ?? .null), ("tone", tone.map { .string($0.name) } ?? .null),
      ("gender", gender.map { .string($0.name) } ?? .null), ("codes", DraftRecord.object(codes)),
      ("note", .string(note)), ("suggestion", suggestion.map { .integer(Int64($0)) } ?? .null),
    ])
  }

  fileprivate init(_ value: JSONValue, _ field: String) throws(DraftFault) {
    id = try DraftRecord.text(value["id"], "\(field).id")
    actor = try DraftRecord.text(value["actor"], "\(field).actor")
    guard !id.isEmpty, !actor.isEmpty else { throw DraftFault("\(field).actor", "nothing", "an id and an actor") }
    guard let start = value["start"]?.integer.flatMap(UInt32.init(exactly:)),
      let end = value["end"]?.integer.flatMap(UInt32.init(exactly:)), start <= end
    else { throw DraftFault("\(field).start", "no span", "whole numbers, the end not before the start") }
    span = start..<end
    mode = try DraftRecord.Attribution.code(value["mode"], "\(field).mode", Mode.allCases) { $0.name }
    capacity = try DraftRecord.Attribution.code(value["capacity"], "\(field).capacity", Capacity.allCases) { $0.name }
    tone = try DraftRecord.Attribution.code(value["tone"], "\(field).tone", Tone.allCases) { $0.name }
    gender = try DraftRecord.Attribution.code(value["gender"], "\(field).gender", Gender.allCases) { $0.name }
    codes = try DraftRecord.texts(value["codes"], "\(field).codes")
    note = try DraftRecord.text(value["note"], "\(field).note")
    suggestion = value["suggestion"]?.integer
  }

  private static func code<Code>(
    _ value: JSONValue?, _ field: String, _ all: [Code], _ name: (Code) -> String
  ) throws(DraftFault) -> Code? {
    let text = try DraftRecord.text(value, field)
    if text.isEmpty { return nil }
    guard let code = all.first(where: { name($0) == text }) else {
      throw DraftFault(field, text, "one of \(all.map(name).joined(separator: ", "))")
    }
    return code
  }
}
