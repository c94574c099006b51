/// Reads who wrote a page: from its structured data, its `meta` elements, and its byline.
struct AuthorReader {
  /// Persons; where nobody signs, the house that the page names as author.
  let authors: [String]
  let agencies: [String]

  init(tree: PageTree, data: StructuredData, site: SiteName, titleNode: Int?) {
    var stated = AuthorNames(site: site)
    for article in [data.article, data.microdata].compactMap({ $0 }) where stated.persons.isEmpty {
      for author in article.authors.prefix(200) { stated.add(author.name, isOrganization: author.isOrganization) }
    }
    if stated.persons.isEmpty { AuthorReader.addMetas(data.metas, to: &stated) }
    var visible = AuthorNames(site: site)
    if stated.persons.isEmpty, stated.agencies.isEmpty {
      AuthorReader.addVisible(tree, data, titleNode, to: &visible)
    } else if stated.agencies.isEmpty, stated.persons.allSatisfy(AuthorNames.isHandle) {
      AuthorReader.addAtHeadline(tree, data, titleNode, to: &visible)
    }
    let line = titleNode.map { InfoLine(tree: tree, data: data, site: site, titleNode: $0) }
    let signing = stated.agencies + visible.agencies
    var agencies: [String] = []
    for agency in signing + (line?.agencies ?? []) where !agencies.contains(agency) { agencies.append(agency) }
    self.agencies = agencies
    if !visible.persons.isEmpty {
      authors = visible.persons
    } else if !stated.persons.isEmpty {
      authors = stated.persons
    } else if let persons = line?.persons, !persons.isEmpty {
      authors = persons
    } else {
      authors = signing.isEmpty ? Array((stated.houses + visible.houses + stated.others).prefix(1)) : []
    }
  }

  private static func addMetas(_ metas: PageMetas, to names: inout AuthorNames) {
    for entry in metas.entries where entry.key == .author {
      if entry.name == "citation_author" {
        names.add(KeywordList.split(entry.value).reversed().joined(separator: " "))
      } else {
        names.add(entry.value)
      }
    }
    if names.persons.isEmpty, let label = metas.first(.cardLabel), let text = metas.first(.cardText),
      BylineWords.opensByline(Array(label.utf8)) != nil
    {
      names.add(text)
    }
  }

  // MARK: What the page shows

  private static func addVisible(
    _ tree: PageTree, _ data: StructuredData, _ titleNode: Int?, to names: inout AuthorNames
  ) {
    for byline in bylines(data, tree, titleNode: titleNode) where names.persons.isEmpty && names.agencies.isEmpty {
      for node in byline { names.add(byline: tree.foldedText(of: node, limit: 300)) }
      if names.persons.isEmpty, names.agencies.isEmpty, let node = byline.first {
        addOpened(in: tree.descendants(of: node), tree, data, to: &names)
      }
    }
    guard names.persons.isEmpty, names.agencies.isEmpty, let titleNode else { return }
    let near = Int(tree.end[titleNode])..<min(tree.count, Int(tree.end[titleNode]) + 150)
    addOpened(in: near, tree, data, to: &names)
    if names.persons.isEmpty, names.agencies.isEmpty {
      addOpened(in: max(0, titleNode - 60)..<titleNode, tree, data, to: &names)
    }
  }

  /// The names in the bylines at the headline, for pages that state no more than a user's name.
  private static func addAtHeadline(
    _ tree: PageTree, _ data: StructuredData, _ titleNode: Int?, to names: inout AuthorNames
  ) {
    guard let titleNode else { return }
    let near = max(0, titleNode - 20)..<Int(tree.end[titleNode]) + 40
    for byline in bylines(data, tree, titleNode: titleNode) where near.contains(byline[0]) && names.persons.isEmpty {
      for node in byline { names.add(byline: tree.foldedText(of: node, limit: 300)) }
    }
  }

  /// Texts that begin with "By" or its kin; the name stands behind it or in the next text.
  private static func addOpened(
    in nodes: Range<Int>, _ tree: PageTree, _ data: StructuredData, to names: inout AuthorNames
  ) {
    var isOpen = false
    for node in nodes where tree.isText(node) && names.persons.isEmpty && names.agencies.isEmpty {
      guard tree.length[node] < 120 else {
        isOpen = false
        continue
      }
      // A byline may be the last piece of a line with date and section.
      let text = FoldedText.folded(tree.foldedBytes(of: node).split(separator: UInt8(ascii: "|")).last ?? [])
      guard !text.isEmpty else { continue }
      if isOpen {
        names.add(byline: String(decoding: text, as: UTF8.self))
        isOpen = false
      } else if let length = BylineWords.opensByline(text) {
        let rest = FoldedText.folded(text[length...].drop { $0 == 0x3A || $0 == 0x20 })
        isOpen = rest.isEmpty
        if !isOpen { names.add(byline: String(decoding: rest, as: UTF8.self)) }
      }
    }
  }

  /// The elements that may hold the byline, the most likely first; several where each holds one of the names.
  private static func bylines(_ data: StructuredData, _ tree: PageTree, titleNode: Int?) -> [[Int]] {
    var scored: [(nodes: [Int], score: Int)] = []
    func add(_ nodes: [Int], _ start: Int) {
      var score = start
      if let titleNode {
        let distance = nodes[0] - titleNode
        score -= min(60, distance > 0 ? distance / 10 : 20 - distance / 5)
      }
      if score > -70 { scored.append((nodes, score)) }
    }
    for entry in data.scan.bylines.prefix(80) {
      var score = entry.isFurniture ? -40 : 0
      if let rel = tree.value(of: .rel, at: entry.node), Array(rel.utf8).holds("author") { score += 30 }
      if tree.value(of: .itemprop, at: entry.node) != nil { score += 20 }
      add([entry.node], score - (Int(tree.end[entry.node]) - entry.node) / 2)
    }
    let spans = data.scan.bylines.prefix(80).filter { !$0.isFurniture && Int(tree.end[$0.node]) - $0.node < 40 }
      .map { $0.node..<Int(tree.end[$0.node]) }
    if let titleNode {
      for links in authorLinks(tree, titleNode) where !spans.contains(where: { $0.contains(links[0]) }) {
        add(links, 20)
      }
    }
    return scored.sorted { ($0.score, $1.nodes[0]) > ($1.score, $0.nodes[0]) }.map(\.nodes)
  }

  /// Links around the headline to pages about authors, those that stand together in one group.
  private static func authorLinks(_ tree: PageTree, _ titleNode: Int) -> [[Int]] {
    var groups: [[Int]] = []
    for node in max(0, titleNode - 40)..<min(tree.count, Int(tree.end[titleNode]) + 150) where tree.tag[node] == .a {
      guard let range = tree.valueRange(of: .href, at: node), isAuthorPage(tree.text[range]) else { continue }
      if let last = groups.last?.last, node - last <= 6 {
        groups[groups.count - 1].append(node)
      } else {
        groups.append([node])
      }
    }
    return groups
  }

  /// Whether an address has a part such as `/author/`.
  private static func isAuthorPage(_ address: ArraySlice<UInt8>) -> Bool {
    address.prefix(200).split(separator: UInt8(ascii: "/")).dropLast().contains { part in
      part.count < 14 && BylineWords.authorPages.contains(part.map(ASCII.lower))
    }
  }
}
