/// The addresses in one sitemap or feed.
package struct Listing: Sendable, Hashable {
  /// Pages, in the order of the file.
  package var pages: [ListedAddress] = []
  /// Further sitemaps that an index names.
  package var sitemaps: [ListedAddress] = []
  /// Why the file could not be read to its end, or at all; what came before is kept.
  package var fault: String?

  package init() {}

  /// Addresses of one file that are kept; the sitemap protocol allows 50,000.
  static let mostAddresses = 100_000
}
