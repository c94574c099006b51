internal import Containers
package import CoverageModel

/// Tells which of the codebook's outlets a page belongs to, by its address.
///
/// A domain of the codebook stands for itself and all hosts under it (`www.`, `m.`, `kaz.`); one with a path (`host/kaz`) only
/// for that edition. Of several that fit, the longest decides. Copies in archives and AMP caches belong to the outlet copied.
package struct OutletMatcher: Sendable {
  private struct Site: Sendable {
    let outlet: String
    /// Begins with a slash and does not end with one, or is empty.
    let path: String
  }

  /// By host, the longest path first.
  private let sites: [String: [Site]]

  package init(outlets: [Outlet]) {
    var sites: [String: [Site]] = [:]
    for outlet in outlets {
      for domain in outlet.domains {
        guard let url = PageURL(domain) ?? PageURL("https://" + domain) else { continue }
        sites[OutletMatcher.key(url.host), default: []].append(
          Site(outlet: outlet.id, path: OutletMatcher.withoutSlash(url.path).lowercased()))
      }
    }
    self.sites = sites.mapValues { $0.sorted { ($1.path.utf8.count, $0.outlet) < ($0.path.utf8.count, $1.outlet) } }
  }

  /// The outlet's id, nil when the address belongs to none.
  package func outlet(of address: String) -> String? {
    guard !sites.isEmpty else { return nil }
    let original = ArchiveURL(address)?.url ?? address
    guard let url = PageURL(original) else { return nil }
    let path = url.path.lowercased()
    var host = OutletMatcher.key(url.host)[...]
    while true {
      if let site = sites[String(host)]?.first(where: { OutletMatcher.isWithin(path, $0.path) }) { return site.outlet }
      guard let dot = host.firstIndex(of: ".") else { return nil }
      host = host[host.index(after: dot)...]
    }
  }

  private static func isWithin(_ path: String, _ folder: String) -> Bool {
    folder.isEmpty || path == folder || path.hasPrefix(folder + "/")
  }

  private static func withoutSlash(_ path: String) -> String {
    path.hasSuffix("/") ? String(path.dropLast()) : path
  }

  /// The host as hosts are compared: letters of its language, no final dot, no `www.` and its kin.
  private static func key(_ host: String) -> String {
    let plain = host.hasSuffix(".") ? String(host.dropLast()) : host
    let labels = plain.lowercased().split(separator: ".", omittingEmptySubsequences: false)
    return PageURL.withoutPrefixes(labels.map(inLetters).joined(separator: "."))
  }

  /// The label in the letters of its language; one that cannot be decoded stays as it is.
  private static func inLetters(_ label: Substring) -> String {
    (label.hasPrefix("xn--") ? Punycode.decoded(label.dropFirst(4)) : nil) ?? String(label)
  }
}
