/// Chooses a page's headline: the visible heading that the page's own statements agree with, else the best of these.
struct TitleChoice {
  let title: String
  /// The element that shows it, nil when none does.
  let node: Int?

  private struct Heading {
    let node: Int
    let text: String
    let bag: WordBag
    let score: Double
    /// The score, and how much all statements together have of the heading.
    let rank: Double
  }

  init(tree: PageTree, data: StructuredData, site: SiteName) {
    let element = data.scan.title.map { tree.foldedText(of: $0) } ?? ""
    let stated = [
      data.article?.headline, data.metas.first(.openGraphTitle), data.metas.first(.title), data.microdata?.headline,
    ].compactMap { $0 }.filter { !$0.isEmpty && $0.utf8.count <= 1_000 && !site.isName($0) }
    let statedBags = (stated + (element.isEmpty ? [] : [element])).map(WordBag.init)
    let lead = WordBag(TitleParts.all(element)[0])
    var headings: [Heading] = []
    for (place, entry) in data.scan.headings.prefix(60).enumerated() {
      let score = TitleChoice.score(entry, tree, isFirst: place == 0)
      if let heading = TitleChoice.heading(entry.node, score, tree, site, statedBags, lead) { headings.append(heading) }
    }
    for entry in data.scan.titled.prefix(60)
    where !entry.isFurniture && !entry.words.contains(.breadcrumb) && Int(tree.end[entry.node]) - entry.node < 12 {
      if let heading = TitleChoice.heading(entry.node, 0, tree, site, statedBags, lead) { headings.append(heading) }
    }
    var best: Heading?
    for heading in headings where heading.score > 1.0 && heading.rank > best?.rank ?? 0 { best = heading }
    let statement = TitleChoice.best(stated, element: element, site)
    // Beside a statement of a word or two, which is a section's name, the only heading is the headline whatever it says.
    let main = data.scan.headings.filter { tree.tag[$0.node] == .h1 && !$0.isFurniture }
    if best == nil, main.count == 1, WordBag(statement).count < 3, let entry = main.first,
      let heading = TitleChoice.heading(entry.node, 1.1, tree, site, [], lead), heading.bag.count > 4
    {
      best = heading
    }
    node = best?.node ?? main.first?.node
    // A heading with little of what the page calls itself elsewhere is a slogan or a second headline.
    if let best, best.score >= 1.1 || stated.isEmpty {
      title = HeadingText.headline(of: best.node, best.text, tree, statements: stated + [element])
    } else {
      title = statement.isEmpty ? best?.text ?? "" : statement
    }
  }

  private static func heading(
    _ node: Int, _ start: Double, _ tree: PageTree, _ site: SiteName, _ stated: [WordBag], _ lead: WordBag
  ) -> Heading? {
    let text = tree.foldedText(of: node, limit: 600)
    let bag = WordBag(text)
    guard bag.count > 0, bag.count < 60, !site.isName(text) else { return nil }
    let isMain = tree.tag[node] == .h1
    var agreement = 0.0
    var coverage = 0.0
    var total = 0.0
    for other in stated {
      let whole = bag.agreement(with: other)
      // The title element holds the headline and more.
      let part = bag.count >= 3 ? bag.part(in: other) * 0.9 : 0
      agreement = max(agreement, whole, part)
      coverage = max(coverage, other.part(in: bag))
      total += max(whole, part)
    }
    // What the title element says only behind a longer beginning is the name of a site or of its section.
    if lead.count > bag.count, agreement < 0.95, coverage < 0.5, bag.common(with: lead) == 0 { agreement -= 0.9 }
    // A lesser heading has to be what the page says elsewhere, not a line that holds it.
    if !isMain, !stated.contains(where: { bag.part(in: $0) >= 0.75 }) { return nil }
    let mean = total / Double(max(1, stated.count))
    let score = start + agreement + 0.3 * coverage
    return Heading(node: node, text: text, bag: bag, score: score, rank: score + 0.2 * mean)
  }

  private static func score(_ entry: PageScan.Node, _ tree: PageTree, isFirst: Bool) -> Double {
    var score = tree.tag[entry.node] == .h1 ? 0.6 : 0.1
    if entry.words.contains(.title) { score += 0.1 }
    if entry.isFurniture { score -= 0.4 }
    if isFirst { score += 0.02 }
    if linksHome(entry.node, tree) { score -= 0.6 }
    return score
  }

  /// Whether a heading is a link to the site's front page: then it is the site's name.
  private static func linksHome(_ node: Int, _ tree: PageTree) -> Bool {
    let links = ([Int(tree.parent[node])] + tree.descendants(of: node)).filter { $0 >= 0 && tree.tag[$0] == .a }
    guard let link = links.first, let href = tree.value(of: .href, at: link) else { return false }
    return href == "/" || PageURL(href).map { $0.path == "/" && $0.query.isEmpty } ?? false
  }

  /// The statement that the others agree with most, without the site's name.
  private static func best(_ stated: [String], element: String, _ site: SiteName) -> String {
    var candidates = stated.map { TitleParts.longest(TitleParts.withoutSite($0, site), barsOnly: true) }
    let short = TitleParts.longest(TitleParts.withoutSite(element, site))
    if !short.isEmpty { candidates.append(short) }
    return candidates.first ?? ""
  }
}
