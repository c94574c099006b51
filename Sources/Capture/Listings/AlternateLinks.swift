/// The feeds that a page names: `<link rel="alternate" type="application/rss+xml" href="…">`.
///
/// A scan for these tags and no parser: a feed that it misses can be named in the codebook, and what it finds is fetched under
/// the same rules as any address.
package enum AlternateLinks {
  /// Bytes of a page that are looked at; the tags stand in its head.
  static let searchedBytes = 1 << 20
  /// Feeds of one page that are taken.
  static let mostFeeds = 50

  /// The addresses as written, each once, in the page's order.
  package static func feeds(in page: [UInt8]) -> [String] {
    var feeds: [String] = []
    var rest = page.prefix(searchedBytes)
    while feeds.count < mostFeeds, let start = rest.firstIndex(of: UInt8(ascii: "<")) {
      rest = rest[(start + 1)...]
      guard let name = rest.prefix(5).lowered, name.hasPrefix("link"), rest.count > 4,
        isSpace(rest[rest.startIndex + 4])
      else { continue }
      var attributes: [String: String] = [:]
      rest = readAttributes(rest.dropFirst(4), into: &attributes)
      let relations = attributes["rel"]?.lowercased().split(whereSeparator: \.isWhitespace) ?? []
      let type = attributes["type"]?.lowercased().split(separator: ";").first.map { String($0).trimmingSpaces }
      guard relations.contains("alternate"), type == "application/rss+xml" || type == "application/atom+xml",
        let href = attributes["href"].map(MarkupText.unescaped), !href.isEmpty, !feeds.contains(href)
      else { continue }
      feeds.append(href)
    }
    return feeds
  }

  /// Reads attributes up to the end of the tag; returns what comes behind.
  private static func readAttributes(
    _ bytes: ArraySlice<UInt8>, into attributes: inout [String: String]
  ) -> ArraySlice<UInt8> {
    var rest = bytes
    while true {
      rest = rest.drop { isSpace($0) || $0 == UInt8(ascii: "/") }
      guard let first = rest.first, first != UInt8(ascii: ">") else { return rest.dropFirst() }
      let name = rest.prefix { !isSpace($0) && ![0x3D, 0x3E, 0x2F].contains($0) }
      rest = rest[name.endIndex...].drop(while: isSpace)
      var value = rest.prefix(0)
      if rest.first == UInt8(ascii: "=") {
        rest = rest.dropFirst().drop(while: isSpace)
        if let quote = rest.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
          value = rest.dropFirst().prefix { $0 != quote }
          rest = rest[value.endIndex...].dropFirst()
        } else {
          value = rest.prefix { !isSpace($0) && $0 != UInt8(ascii: ">") }
          rest = rest[value.endIndex...]
        }
      }
      if let name = name.lowered, !name.isEmpty, attributes.count < 32, attributes[name] == nil {
        attributes[name] = String(decoding: value.prefix(WebAddress.longest), as: UTF8.self)
      }
    }
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}

extension ArraySlice<UInt8> {
  /// ASCII in lower case; nil when it is long or anything else.
  fileprivate var lowered: String? {
    guard count <= 32, allSatisfy({ $0 < 0x80 }) else { return nil }
    return String(decoding: self, as: UTF8.self).lowercased()
  }
}
