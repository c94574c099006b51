/// What a page says of its article outside the running text, as far as it helps to find that text.
struct PageAnchors: Sendable {
  /// The headline as headings, metas, structured data or the page's title give it.
  let titles: [String]
  let description: String
  /// The article's text in the structured data; empty when there is none.
  let articleBody: String

  /// Every block is compared with every title.
  private static let mostHeadings = 60
  private static let mostTitleBytes = 1_000

  init(tree: PageTree, data: StructuredData) {
    let headings = data.scan.headings.lazy.map(\.node).filter { tree.tag[$0] == .h1 }.prefix(PageAnchors.mostHeadings)
    let elements = Array(headings) + [data.scan.title].compactMap { $0 }
    var titles = elements.map { tree.foldedText(of: $0, limit: PageAnchors.mostTitleBytes) }
    titles += data.metas.all(.openGraphTitle).prefix(2) + data.metas.all(.title).prefix(2)
    if let headline = data.article?.headline { titles.append(headline) }
    self.titles = titles
    description = data.article?.description ?? data.metas.first(.description) ?? ""
    articleBody = data.article?.articleBody ?? data.microdata?.articleBody ?? ""
  }
}
