/// What a page says of its article outside the running text, as far as it helps to find that text.
struct PageAnchors: Sendable {
  /// The headline as headings, metas, structured data or the page's title give it.
  let titles: [String]
  let description: String
  /// The article's text in the structured data; empty when there is none.
  let articleBody: String

  init(tree: PageTree, data: StructuredData) {
    var titles = data.scan.headings.filter { tree.tag[$0.node] == .h1 }.map { tree.text(of: $0.node) }
    if let title = data.scan.title { titles.append(tree.text(of: title)) }
    titles += data.metas.all(.openGraphTitle) + data.metas.all(.title)
    if let headline = data.article?.headline { titles.append(headline) }
    self.titles = titles
    description = data.article?.description ?? data.metas.first(.description) ?? ""
    articleBody = data.article?.articleBody ?? data.microdata?.articleBody ?? ""
  }
}
