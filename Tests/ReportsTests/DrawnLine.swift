import Reports

/// A line of text of a drawing, with the edges that its font gives it.
struct DrawnLine {
  let text: String
  let left: Double
  let right: Double

  static func all(in svg: String) -> [DrawnLine] {
    svg.split(separator: "<text ").dropFirst().compactMap { piece in
      guard let end = piece.firstIndex(of: ">") else { return nil }
      let attributes = piece[..<end]
      let text = unescaped(String(piece[piece.index(after: end)...].prefix { $0 != "<" }))
      guard let x = Double(value("x", attributes) ?? ""), let size = Double(value("font-size", attributes) ?? "") else {
        return nil
      }
      let width = TextWidth.width(text, size: size, bold: value("font-weight", attributes) == "bold")
      let left =
        switch value("text-anchor", attributes) {
        case "end": x - width
        case "middle": x - width / 2
        default: x
        }
      return DrawnLine(text: text, left: left, right: left + width)
    }
  }

  private static func value(_ name: String, _ attributes: Substring) -> String? {
    guard let start = attributes.firstRange(of: "\(name)=\"") else { return nil }
    return String(attributes[start.upperBound...].prefix { $0 != "\"" })
  }

  private static func unescaped(_ text: String) -> String {
    [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")].reduce(text) { text, pair in
      text.replacing(pair.0, with: pair.1)
    }
  }
}
