/// The addresses that are fetched one after the other: an outlet's, or one host's.
package struct CaptureSite: Sendable, Hashable {
  /// The id of the codebook's outlet; nil for hosts that belong to none.
  package var outlet: String?
  /// Hosts, with all under them, whose pages count as the site's. Sitemaps and feeds may name others; those are skipped.
  package var domains: [String]
  /// Pages that were asked for by address.
  package var pages: [WebAddress]
  /// Sitemaps and feeds.
  package var listings: [WebAddress]
  /// First pages from which sitemaps and feeds are found, by the site's robots.txt and by the page's own links. Of each inner
  /// list the first that can be fetched is taken.
  package var fronts: [[WebAddress]]

  package init(
    outlet: String?, domains: [String], pages: [WebAddress] = [], listings: [WebAddress] = [],
    fronts: [[WebAddress]] = []
  ) {
    self.outlet = outlet
    self.domains = domains
    self.pages = pages
    self.listings = listings
    self.fronts = fronts
  }

  func owns(_ address: WebAddress) -> Bool { domains.contains { HostName.isInside(address.host, $0) } }
}
