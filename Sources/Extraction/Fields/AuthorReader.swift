/// Reads who wrote a page: from its structured data, its `meta` elements, and its byline.
struct AuthorReader {
  let authors: [String]
  let agencies: [String]

  init(tree: PageTree, data: StructuredData, site: SiteName, titleNode: Int?) {
    var stated = AuthorNames(site: site)
    for article in [data.article, data.microdata].compactMap({ $0 }) where stated.persons.isEmpty {
      for author in article.authors { stated.add(author.name, isOrganization: author.isOrganization) }
    }
    if stated.persons.isEmpty {
      for entry in data.metas.entries where entry.key == .author && entry.name != "twitter:data1" { stated.add(entry.value) }
    }
    var visible = AuthorNames(site: site)
    if stated.persons.isEmpty {
      for entry in AuthorReader.bylines(data, tree, titleNode: titleNode) where visible.persons.isEmpty {
        visible.add(tree.foldedText(of: entry, limit: 300))
      }
    }
    authors = stated.persons.isEmpty ? visible.persons : stated.persons
    agencies = stated.agencies + visible.agencies.filter { !stated.agencies.contains($0) }
  }

  /// The elements that may hold the byline, the most likely first.
  private static func bylines(_ data: StructuredData, _ tree: PageTree, titleNode: Int?) -> [Int] {
    var scored: [(node: Int, score: Int)] = []
    for entry in data.scan.bylines where !entry.isFurniture {
      let size = Int(tree.end[entry.node]) - entry.node
      var score = 0
      if let rel = tree.value(of: .rel, at: entry.node), rel.contains("author") { score += 30 }
      if tree.value(of: .itemprop, at: entry.node) != nil { score += 20 }
      if let titleNode {
        let distance = entry.node - titleNode
        score -= min(60, distance > 0 ? distance / 10 : 20 - distance / 5)
      }
      score -= size / 2
      scored.append((entry.node, score))
    }
    return scored.sorted { ($0.score, $1.node) > ($1.score, $0.node) }.map(\.node)
  }
}
