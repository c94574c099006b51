/// A web address taken apart.
struct PageURL: Sendable, Hashable {
  /// `http` or `https`.
  let scheme: String
  /// In lower case, without port and user.
  let host: String
  /// Port with its colon, or nothing.
  let port: String
  /// From the slash on, without query and fragment.
  let path: String
  /// With its question mark, or nothing.
  let query: String

  /// Nil unless the text is an absolute http(s) address.
  init?(_ text: String) {
    let bytes = text.utf8
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let scheme = String(text[..<colon]).lowercased()
    guard scheme == "http" || scheme == "https" else { return nil }
    let rest = text[bytes.index(after: colon)...]
    guard rest.hasPrefix("//") else { return nil }
    let afterSlashes = rest.dropFirst(2)
    let end = afterSlashes.utf8.firstIndex {
      $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#")
    }
    var authority = afterSlashes[..<(end ?? afterSlashes.endIndex)]
    if let at = authority.utf8.lastIndex(of: UInt8(ascii: "@")) {
      authority = authority[authority.utf8.index(after: at)...]
    }
    var port = ""
    if let colon = authority.utf8.lastIndex(of: UInt8(ascii: ":")) {
      port = String(authority[colon...])
      authority = authority[..<colon]
    }
    guard !authority.isEmpty else { return nil }
    let tail = PageURL.tail(String(afterSlashes[(end ?? afterSlashes.endIndex)...]))
    self.init(scheme: scheme, host: authority.lowercased(), port: port, path: tail.path, query: tail.query)
  }

  private init(scheme: String, host: String, port: String, path: String, query: String) {
    self.scheme = scheme
    self.host = host
    self.port = port
    self.path = path
    self.query = query
  }

  private static func tail(_ text: String) -> (path: String, query: String) {
    let end = text.utf8.firstIndex(of: UInt8(ascii: "#")) ?? text.endIndex
    let mark = text[..<end].utf8.firstIndex(of: UInt8(ascii: "?")) ?? end
    let path = String(text[..<mark])
    return (path.isEmpty ? "/" : path, String(text[mark..<end]))
  }

  var text: String { "\(scheme)://\(host)\(port)\(path)\(query)" }

  /// The address that a reference on this page means, nil when it is no web address. RFC 3986, 5.2, with dot segments.
  func resolving(_ reference: String) -> PageURL? {
    if reference.hasPrefix("//") { return PageURL(scheme + ":" + reference) }
    if let absolute = PageURL(reference) { return absolute }
    let before = reference.utf8.prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    if before.contains(UInt8(ascii: ":")) { return nil }
    if reference.isEmpty || reference.hasPrefix("#") { return self }
    if reference.hasPrefix("?") {
      return PageURL(scheme: scheme, host: host, port: port, path: path, query: PageURL.tail(reference).query)
    }
    let tail = PageURL.tail(reference)
    let folder = reference.hasPrefix("/") ? "" : String(path[...(path.lastIndex(of: "/") ?? path.startIndex)])
    return PageURL(
      scheme: scheme, host: host, port: port, path: PageURL.withoutDots(folder + tail.path), query: tail.query)
  }

  private static func withoutDots(_ path: String) -> String {
    guard Array(path.utf8).holds("./") || path.hasSuffix("/.") || path.hasSuffix("/..") else { return path }
    var parts: [Substring] = []
    for part in path.split(separator: "/", omittingEmptySubsequences: false) {
      switch part {
      case ".": continue
      case "..": if parts.count > 1 { parts.removeLast() }
      default: parts.append(part)
      }
    }
    return parts.joined(separator: "/")
  }

  /// The address without scheme, `www.`, query and trailing slash, for comparing.
  static func comparable(_ text: String) -> String {
    guard let url = PageURL(text) else { return text }
    var path = url.path
    while path.hasSuffix("/") { path.removeLast() }
    return withoutPrefixes(url.host) + path.lowercased()
  }

  /// The host without `www.` and the prefixes of mobile and AMP editions.
  static func withoutPrefixes(_ host: String) -> String {
    for prefix in ["www.", "m.", "mobile.", "amp.", "wap."]
    where host.hasPrefix(prefix) && host.utf8.count > prefix.utf8.count + 3 {
      return withoutPrefixes(String(host.dropFirst(prefix.utf8.count)))
    }
    return host
  }
}
