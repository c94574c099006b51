/// The elements of sitemaps and feeds that are read, by their local names.
enum ListingElement: String, CaseIterable {
  // Sitemaps.
  case urlset, sitemapindex, url, sitemap, loc, lastmod, news
  case publicationDate = "publication_date"
  // RSS.
  case rss, channel, item, link, pubDate, date
  case rdf = "RDF"
  // Atom.
  case feed, entry, updated, published

  /// Whether a file of a kind that is known begins with it.
  var isRoot: Bool {
    switch self {
    case .urlset, .sitemapindex, .rss, .rdf, .feed: true
    default: false
    }
  }
}
