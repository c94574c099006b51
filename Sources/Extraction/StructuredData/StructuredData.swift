/// What a page says of itself for machines: JSON-LD, microdata, RDFa, and its `meta` elements.
package struct StructuredData: Sendable {
  /// The JSON-LD object about this page, nil when there is none.
  package private(set) var article: StructuredArticle?
  /// What microdata and RDFa Lite say, nil when they say nothing.
  package private(set) var microdata: StructuredArticle?
  package let metas: PageMetas
  /// The names along the page's breadcrumb, the site's front page first.
  package private(set) var breadcrumb: [String] = []
  /// The site's name by its own JSON-LD.
  package private(set) var siteName: String?
  /// The nodes that tell fields; kept so that the tree is passed over once.
  let scan: PageScan

  /// - Parameters:
  ///   - blocks: the contents of the page's JSON-LD scripts.
  ///   - tree: the page.
  ///   - url: where it was captured.
  package init(blocks: [[UInt8]], tree: PageTree, url: String) {
    scan = PageScan(tree)
    metas = PageMetas(scan.metas, of: tree)
    var articles: [StructuredArticle] = []
    for block in blocks {
      let reader = JSONLDReader(block)
      articles += reader.articles
      if breadcrumb.isEmpty { breadcrumb = reader.breadcrumb }
      siteName = siteName ?? reader.siteName
    }
    let ownURLs = [url, metas.first(.url), StructuredData.canonicalLink(scan.links, of: tree)].compactMap { $0 }
    article = StructuredData.chosen(articles, ownURLs: ownURLs.map(PageURL.comparable))
    let reader = MicrodataReader(scan.properties, of: tree)
    if !reader.isEmpty { microdata = reader.article }
  }

  /// The article whose address is the page's; else the first article with a headline; else what speaks of the page.
  private static func chosen(_ articles: [StructuredArticle], ownURLs: [String]) -> StructuredArticle? {
    let real = articles.filter {
      $0.isArticle && ($0.headline != nil || $0.datePublished != nil || !$0.authors.isEmpty)
    }
    let own = real.first { article in article.urls.contains { ownURLs.contains(PageURL.comparable($0)) } }
    // A list of other articles names each with its address; then none is this page.
    let others = real.filter { !$0.urls.isEmpty }.count
    if let own { return own }
    if let first = real.first, others <= 2 || first.datePublished != nil && first.articleBody != nil { return first }
    return articles.first { !$0.isArticle && $0.datePublished != nil }
  }

  static func canonicalLink(_ links: [Int], of tree: PageTree) -> String? {
    for link in links where tree.foldedValue(of: .rel, at: link)?.lowercased() == "canonical" {
      return tree.foldedValue(of: .href, at: link)
    }
    return nil
  }
}
