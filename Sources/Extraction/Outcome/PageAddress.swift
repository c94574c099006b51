/// The parts of a page's address that say what kind of page it is; anything may be given, nothing is refused.
struct PageAddress: Sendable, Hashable {
  /// In lower case, without user, port and `www.`; empty when the address has none.
  let host: String
  /// In lower case, from the first `/` to a `?` or `#`; empty when there is none.
  let path: String

  init(_ url: String) {
    var rest = url.lowercased()[...]
    guard let scheme = PageAddress.end(of: "://", in: rest) else {
      (host, path) = ("", "")
      return
    }
    rest = rest[scheme...]
    let authorityEnd = rest.firstIndex { "/?#".contains($0) } ?? rest.endIndex
    var authority = rest[..<authorityEnd]
    if let at = authority.lastIndex(of: "@") { authority = authority[authority.index(after: at)...] }
    if let colon = authority.firstIndex(of: ":") { authority = authority[..<colon] }
    host = String(authority.hasPrefix("www.") ? authority.dropFirst(4) : authority)
    rest = rest[authorityEnd...]
    path = String(rest[..<(rest.firstIndex { "?#".contains($0) } ?? rest.endIndex)])
  }

  /// The parts between slashes that are not empty.
  var steps: [Substring] { path.split(separator: "/") }

  private static func end(of separator: String, in text: Substring) -> Substring.Index? {
    var start = text.startIndex
    while start < text.endIndex {
      if text[start...].hasPrefix(separator) { return text.index(start, offsetBy: separator.count) }
      if !(text[start].isLetter || text[start].isNumber || "+-.".contains(text[start])) { return nil }
      start = text.index(after: start)
    }
    return nil
  }
}
