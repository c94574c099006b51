internal import CoverageModel

/// The address behind an archive's or a cache's copy of a page.
package struct ArchiveURL: Sendable, Hashable {
  /// The address of the page itself.
  package let url: String
  /// When the archive captured it, in UTC milliseconds; nil for caches, which do not say.
  package let captured: Int64?

  /// Nil when the address is no copy's.
  package init?(_ address: String) {
    guard let url = PageURL(address) else { return nil }
    if let copy = ArchiveURL(replay: url) ?? ArchiveURL(cache: url) { self = copy } else { return nil }
  }

  private init(url: String, captured: Int64?) {
    self.url = url
    self.captured = captured
  }

  /// `web.archive.org/web/20230305184000id_/http://host/path`, and archives that replay in the same way.
  private init?(replay url: PageURL) {
    let parts = url.path.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: true)
    let hosts: Set<String> = [
      "web.archive.org", "archive.org", "wayback.archive.org", "webarchive.org.uk", "arquivo.pt", "archive.ph",
      "archive.is", "archive.today",
    ]
    guard hosts.contains(url.host) else { return nil }
    guard let place = parts.firstIndex(where: { $0.utf8.count >= 8 && $0.utf8.prefix(8).allSatisfy(ASCII.isDigit) }),
      let original = ArchiveURL.rest(url, after: parts[place])
    else { return nil }
    self.init(url: original, captured: ArchiveURL.moment(parts[place]))
  }

  /// `host-of-page.cdn.ampproject.org/c/s/host/path` and `www.google.com/amp/s/host/path`; `s` stands for https.
  private init?(cache url: PageURL) {
    let isCache = url.host == "cdn.ampproject.org" || url.host.hasSuffix(".cdn.ampproject.org")
    guard isCache || url.host == "www.google.com" && url.path.hasPrefix("/amp/") else { return nil }
    var parts = url.path.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
    guard let kind = parts.popFirst(), ["c", "v", "wp", "amp"].contains(kind) else { return nil }
    let isSecure = parts.first == "s"
    if isSecure { parts = parts.dropFirst() }
    guard let host = parts.first, host.contains(".") else { return nil }
    self.init(url: (isSecure ? "https://" : "http://") + parts.joined(separator: "/") + url.query, captured: nil)
  }

  private static func rest(_ url: PageURL, after part: Substring) -> String? {
    let whole = url.path[part.endIndex...].dropFirst() + url.query
    // Servers on the way fold the two slashes of the inner address into one.
    for scheme in ["https", "http"] {
      if whole.hasPrefix(scheme + "://") { return String(whole) }
      if whole.hasPrefix(scheme + ":/") { return scheme + "://" + whole.dropFirst(scheme.utf8.count + 2) }
    }
    return whole.contains(".") ? "http://" + whole : nil
  }

  /// `yyyymmdd[hhmm[ss]]`, perhaps with letters behind it.
  private static func moment(_ stamp: Substring) -> Int64? {
    let digits = stamp.utf8.prefix(while: ASCII.isDigit).map { Int($0) - 0x30 }
    func number(_ range: Range<Int>) -> Int {
      range.upperBound <= digits.count ? digits[range].reduce(0) { $0 * 10 + $1 } : 0
    }
    guard let day = CalendarDay(year: number(0..<4), month: number(4..<6), day: number(6..<8)),
      number(8..<10) < 24, number(10..<12) < 60, number(12..<14) < 60
    else { return nil }
    let seconds = day.number * 86_400 + number(8..<10) * 3600 + number(10..<12) * 60 + number(12..<14)
    return Int64(seconds) * 1000
  }
}
