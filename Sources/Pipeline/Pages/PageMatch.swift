internal import CoverageModel

/// Finds the captured pages of a corpus's articles: by the item that a page's meta file names, else by the address.
struct PageMatch: Sendable {
  /// By page: the position of its item; nil for a page of none.
  let item: [Int?]
  /// By item: the page whose text counts, when it has any.
  let page: [Int: Int]

  init(_ pages: [CapturedPage], corpus: Corpus, zone: ZoneRules) {
    let items = corpus.items
    let articles = (0..<items.count).filter { items.kind[$0] == ItemKind.article.code }
    let byID = Dictionary(articles.map { (items.ids[$0], $0) }, uniquingKeysWith: { first, _ in first })
    let byAddress = Dictionary(
      articles.compactMap { item in corpus.texts[item]?["url"].map { (PageMatch.key($0), item) } },
      uniquingKeysWith: { first, _ in first })
    item = pages.map { page in
      byID[page.id] ?? page.addresses.lazy.compactMap { byAddress[PageMatch.key($0)] }.first
    }
    var captures: [Int: [Int]] = [:]
    for (page, item) in item.enumerated() {
      if let item { captures[item, default: []].append(page) }
    }
    page = captures.reduce(into: [:]) { chosen, entry in
      let end = zone.instant(day: zone.day(of: items.start[entry.key]).adding(1), time: 0)
      chosen[entry.key] = PageMatch.best(entry.value, pages, before: end)
    }
  }

  /// Of several captures that hold an article the last of the day of publication, else the first after it; without any the first.
  private static func best(_ captures: [Int], _ pages: [CapturedPage], before end: Int64) -> Int? {
    let inOrder = captures.sorted { (pages[$0].captured ?? .min, $0) < (pages[$1].captured ?? .min, $1) }
    let articles = inOrder.filter { pages[$0].outcome.isArticle }
    return articles.last { pages[$0].captured ?? .min < end } ?? articles.first ?? inOrder.first
  }

  /// An address without what does not change the page: scheme, fragment, a closing slash, upper case in the host.
  private static func key(_ address: String) -> String {
    var rest = address.prefix { $0 != "#" }
    if let colon = rest.firstIndex(of: ":"), rest[colon...].hasPrefix("://") { rest = rest[colon...].dropFirst(3) }
    while rest.last == "/" { rest = rest.dropLast() }
    let host = rest.prefix { $0 != "/" && $0 != "?" }
    return host.lowercased() + rest[host.endIndex...]
  }
}
