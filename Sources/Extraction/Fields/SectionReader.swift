/// Reads the section in which a page stands, and its tags.
struct SectionReader {
  let section: String?
  let tags: [String]

  init(tree: PageTree, data: StructuredData, site: SiteName, title: String) {
    let titleBag = WordBag(title)
    let stated = [data.metas.first(.section), data.article?.section, data.microdata?.section]
    section =
      stated.compactMap { $0 }.first { !$0.isEmpty && $0.utf8.count < 100 && !$0.hasPrefix("http") }
      ?? SectionReader.last(data.breadcrumb, titleBag, site)
      ?? data.scan.breadcrumbs.lazy.compactMap { SectionReader.last(SectionReader.links(in: $0, tree), titleBag, site) }
      .first
    var tags: [String] = []
    var seen: Set<WordBag> = []
    let metas = data.metas.all(.tag).flatMap(KeywordList.split)
    for tag in metas + (data.article?.keywords ?? []) + (data.microdata?.keywords ?? []) where tags.count < 50 {
      let bag = WordBag(tag)
      if bag.count > 0, tag.utf8.count < 200, seen.insert(bag).inserted { tags.append(tag) }
    }
    self.tags = tags
  }

  /// The last step of a breadcrumb that is neither the page itself nor the front page.
  private static func last(_ names: [String], _ title: WordBag, _ site: SiteName) -> String? {
    let steps = names.filter { WordBag($0).agreement(with: title) < 0.5 && !site.isName($0) && $0.utf8.count < 100 }
    guard steps.count > 1 || names.count > 1, let last = steps.last else { return nil }
    // The first step is the front page, whatever it is called.
    return steps.count == 1 && last == names.first ? nil : last
  }

  private static func links(in node: Int, _ tree: PageTree) -> [String] {
    tree.descendants(of: node).filter { tree.tag[$0] == .a }.map { tree.foldedText(of: $0, limit: 200) }.filter {
      !$0.isEmpty
    }
  }
}
