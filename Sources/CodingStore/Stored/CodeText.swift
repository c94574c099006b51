internal import Containers

/// Codes by variable, or texts by column, as a database keeps them: a JSON object with its keys in order, empty for none.
package enum CodeText {
  static func text(_ codes: [String: String]) -> String {
    guard !codes.isEmpty else { return "" }
    var line = JSONLine()
    for (key, value) in codes.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
      line.text(key, value)
    }
    return line.object
  }

  /// - Throws: `StoreError.damaged`.
  package static func codes(_ bytes: UnsafeRawBufferPointer) throws(StoreError) -> [String: String] {
    guard !bytes.isEmpty else { return [:] }
    guard let value = try? JSONParser.value(Array(bytes)), case .object(let members) = value else {
      throw .damaged("codes that are no JSON object")
    }
    var codes: [String: String] = [:]
    for (key, value) in members {
      guard case .string(let text) = value else { throw .damaged("a code that is no text") }
      codes[key] = text
    }
    return codes
  }
}

/// The codes that were read last: most rows have those of a row before.
struct CodeTextCache {
  private var known: [String: [String: String]] = [:]
  private static let most = 4096

  /// - Throws: `StoreError.damaged`.
  mutating func codes(_ bytes: UnsafeRawBufferPointer) throws -> [String: String] {
    guard !bytes.isEmpty else { return [:] }
    let text = String(decoding: bytes, as: UTF8.self)
    if let codes = known[text] { return codes }
    let codes = try CodeText.codes(bytes)
    if known.count >= CodeTextCache.most { known = [:] }
    known[text] = codes
    return codes
  }
}
