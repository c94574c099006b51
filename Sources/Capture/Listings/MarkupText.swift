/// Escapes of markup in addresses.
enum MarkupText {
  /// The text with the escapes of `&` carried out, the only character that addresses have and markup escapes.
  static func unescaped(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    var result = ""
    var rest = text[...]
    while let mark = rest.firstIndex(of: "&") {
      result += rest[..<mark] + "&"
      rest = rest[rest.index(after: mark)...]
      if let form = ["amp;", "#38;", "#038;", "#x26;"].first(where: rest.hasPrefix) {
        rest = rest.dropFirst(form.count)
      }
    }
    return result + rest
  }
}
