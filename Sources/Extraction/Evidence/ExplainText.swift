/// Text of a page made safe to stand in a page of ours.
enum ExplainText {
  /// Longer texts are cut; a page of evidence is read by a person.
  static let mostCharacters = 20_000

  /// `text` with the five special characters escaped; control characters and the marks that turn the direction of what follows are
  /// shown as U+FFFD.
  static func escaped(_ text: String) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count)
    var count = 0
    for scalar in text.unicodeScalars {
      count += 1
      guard count <= mostCharacters else {
        result += " … (cut)"
        break
      }
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case "\t", "\n", "\r": result += " "
      default: result.unicodeScalars.append(isShown(scalar) ? scalar : "\u{FFFD}")
      }
    }
    return result
  }

  private static func isShown(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case ..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069, 0xFFFE...0xFFFF: false
    default: true
    }
  }
}
