/// An element of a drawing with its attributes and the text that it begins with.
struct DrawnShape {
  let attributes: String
  let text: String

  static func all(_ element: String, in svg: String) -> [DrawnShape] {
    let pieces = svg.split(separator: "<", omittingEmptySubsequences: true)
    return pieces.filter { $0.hasPrefix("\(element) ") }.compactMap { piece in
      guard let end = piece.firstIndex(of: ">") else { return nil }
      let attributes = " " + piece[..<end].dropFirst(element.count + 1)
      return DrawnShape(attributes: attributes, text: unescaped(String(piece[piece.index(after: end)...])))
    }
  }

  func value(_ name: String) -> String? {
    guard let start = attributes.firstRange(of: " \(name)=\"") else { return nil }
    return String(attributes[start.upperBound...].prefix { $0 != "\"" })
  }

  func number(_ name: String) -> Double? { value(name).flatMap(Double.init) }

  private static func unescaped(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    return [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")].reduce(text) { text, pair in
      text.replacing(pair.0, with: pair.1)
    }
  }
}
