/// A monitored outlet.
package struct Outlet: Sendable, Hashable {
  package enum Medium: String, Sendable, Hashable, CaseIterable { case tv, radio, print, web, social }
  package enum Ownership: String, Sendable, Hashable, CaseIterable { case state, `public`, `private`, party, unknown }

  package let id: String
  package let names: LocalizedText
  /// Other spellings that mean this outlet; no two outlets share one.
  package let aliases: [String]
  package let domains: [String]
  /// Addresses of sitemaps and feeds from which the outlet's pages are found; empty when they are looked for on its site.
  package let listings: [String]
  /// Where the text of an article stands on the outlet's pages, nil when extraction finds out by itself.
  package let textRules: TextRules?
  package let medium: Medium
  package let ownership: Ownership
  package let owner: LocalizedText
  package let region: String?
  /// Audience reach in parts per million, nil when the codebook gives none.
  package let reach: Int64?
  package let windows: [MonitoringWindow]

  package init(
    id: String, names: LocalizedText, aliases: [String] = [], domains: [String] = [], listings: [String] = [],
    textRules: TextRules? = nil, medium: Medium, ownership: Ownership = .unknown,
    owner: LocalizedText = LocalizedText([:]),
    region: String? = nil, reach: Int64? = nil, windows: [MonitoringWindow] = []
  ) {
    self.id = id
    self.names = names
    self.aliases = aliases
    self.domains = domains
    self.listings = listings
    self.textRules = textRules
    self.medium = medium
    self.ownership = ownership
    self.owner = owner
    self.region = region
    self.reach = reach
    self.windows = windows
  }
}
