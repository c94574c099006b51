package import CoverageModel

/// What a page says about its article besides the text.
package struct PageFields: Sendable, Hashable {
  /// The headline without the site's name; empty when the page has none.
  package var title = ""
  /// The element that shows the headline, nil when none does.
  package var titleNode: Int?
  /// Persons, in the page's order.
  package var authors: [String] = []
  /// News agencies named as authors.
  package var agencies: [String] = []
  package var published: PageTime?
  package var modified: PageTime?
  /// The address that the page names as its own: absolute and of the same site; nil when it names none.
  package var canonicalURL: String?
  package var section: String?
  package var tags: [String] = []
  package var siteName: String?

  /// Reads the fields of a parsed page.
  ///
  /// `url` is where it was captured and `captured` when, in UTC milliseconds; relative times ("yesterday") are read only when
  /// it is known. `zoneOffsetMinutes` is the outlet's clock, minutes east of UTC, for the days of pages that state their times in
  /// UTC alone.
  package static func read(
    tree: PageTree, data: StructuredData, url: String, captured: Int64?, zoneOffsetMinutes: Int?
  ) -> PageFields {
    var fields = PageFields()
    let address = PageURL(url)
    let host = address?.host ?? ""
    let site = SiteName(data: data, host: host)
    let headline = TitleChoice(tree: tree, data: data, site: site)
    fields.title = headline.title
    fields.titleNode = headline.node
    let names = AuthorReader(tree: tree, data: data, site: site, titleNode: headline.node)
    fields.authors = names.authors
    fields.agencies = names.agencies
    let context = DateContext(
      language: data.scan.language, host: host, captured: captured, zoneOffsetMinutes: zoneOffsetMinutes)
    let times = PageTimes(
      tree: tree, data: data, url: url, context: context, titleNode: headline.node, zoneOffsetMinutes: zoneOffsetMinutes
    )
    fields.published = times.published
    fields.modified = times.modified
    fields.canonicalURL = CanonicalURL.of(tree: tree, data: data, url: address)
    let place = SectionReader(tree: tree, data: data, site: site, title: headline.title)
    fields.section = place.section
    fields.tags = place.tags
    fields.siteName = site.name
    return fields
  }

  /// The fields of a page's UTF-8, for callers that need nothing else of it.
  package static func read(utf8: [UInt8], url: String, captured: Int64? = nil, zoneOffsetMinutes: Int? = nil)
    -> PageFields
  {
    let guarded = PageGuard.guarded(utf8)
    let tree = PageTreeBuilder.tree(guarded)
    let data = StructuredData(blocks: guarded.dataBlocks, tree: tree, url: url)
    return read(tree: tree, data: data, url: url, captured: captured, zoneOffsetMinutes: zoneOffsetMinutes)
  }
}
