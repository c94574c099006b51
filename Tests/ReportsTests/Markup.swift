/// Checks of markup that need no parser: are the tags balanced, what text stands between them.
enum Markup {
  private static let empty: Set<String> = ["meta", "br", "!DOCTYPE", "link", "hr", "img"]

  /// The first tag that closes nothing or is not closed; nil when all are balanced.
  static func imbalance(_ markup: String) -> String? {
    var open: [String] = []
    for piece in markup.split(separator: "<", omittingEmptySubsequences: true).dropFirst(markup.hasPrefix("<") ? 0 : 1)
    {
      guard let end = piece.firstIndex(of: ">") else { return String(piece.prefix(40)) }
      let tag = piece[..<end]
      let name = String(tag.drop { $0 == "/" }.prefix { $0 != " " && $0 != "\n" && $0 != "/" })
      if tag.hasSuffix("/") || empty.contains(name) { continue }
      if !tag.hasPrefix("/") {
        open.append(name)
      } else if open.popLast() != name {
        return String(tag)
      }
    }
    return open.last
  }

  /// Every `id="…"` of the markup.
  static func identifiers(_ markup: String) -> [String] {
    markup.split(separator: " id=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
  }

  /// Control characters that XML forbids.
  static func hasForbiddenCharacters(_ markup: String) -> Bool {
    markup.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" && $0 != "\t" && $0 != "\r" }
  }
}
