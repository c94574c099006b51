/// An element of a drawing with its attributes and the text that it begins with.
struct DrawnShape {
  let attributes: String
  let text: String

  static func all(_ element: String, in svg: String) -> [DrawnShape] {
    svg.split(separator: "<\(element) ").dropFirst(svg.hasPrefix("<\(element) ") ? 0 : 1).compactMap { piece in
      guard let end = piece.firstIndex(of: ">") else { return nil }
      let text = String(piece[piece.index(after: end)...].prefix { $0 != "<" })
      return DrawnShape(attributes: " " + piece[..<end], text: unescaped(text))
    }
  }

  func value(_ name: String) -> String? {
    guard let start = attributes.firstRange(of: " \(name)=\"") else { return nil }
    return String(attributes[start.upperBound...].prefix { $0 != "\"" })
  }

  func number(_ name: String) -> Double? { value(name).flatMap(Double.init) }

  private static func unescaped(_ text: String) -> String {
    [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")].reduce(text) { text, pair in
      text.replacing(pair.0, with: pair.1)
    }
  }
}
