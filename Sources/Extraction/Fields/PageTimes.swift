internal import CoverageModel

/// Chooses when a page was published and changed.
struct PageTimes {
  private(set) var published: PageTime?
  private(set) var modified: PageTime?

  struct Candidate {
    var time: StatedTime
    let source: PageTime.Source
  }

  private let context: DateContext
  private let tree: PageTree
  private let data: StructuredData
  private let titleNode: Int?
  /// Every moment that the page states, for telling its zone.
  private var stamps: [StatedTime] = []

  init(
    tree: PageTree, data: StructuredData, url: String, context: DateContext, titleNode: Int?, zoneOffsetMinutes: Int?
  ) {
    self.tree = tree
    self.data = data
    self.context = context
    self.titleNode = titleNode
    let strong = strongPublished()
    let visible = visibleTimes()
    let fromURL = URLDate.day(in: ArchiveURL(url)?.url ?? url, context).map {
      Candidate(time: StatedTime(day: $0), source: .url)
    }
    let weak = data.metas.entries.filter { $0.key == .weakPublished }.compactMap { entry in
      DateText.value(entry.value, context).map { Candidate(time: $0, source: .meta) }
    }
    let changed = modifiedTimes()
    let chosen =
      strong.first ?? visible.first { $0.source == .timeElement } ?? weak.first ?? fromURL ?? visible.first
      ?? changed.first
    stamps = (strong + changed + visible + weak).map(\.time)
    let zone = chosen.flatMap { pageOffset($0, visible: visible, fromURL: fromURL) } ?? zoneOffsetMinutes
    published = chosen.map { PageTimes.pageTime($0, zone: zone) }
    modified = changed.first.map { PageTimes.pageTime($0, zone: zone) }
  }

  private static func pageTime(_ candidate: Candidate, zone: Int?) -> PageTime {
    var time = candidate.time
    if time.offset == 0, let zone { time = time.moved(to: zone) }
    return PageTime(day: time.day, time: time.time, offset: time.offset, source: candidate.source)
  }

  // MARK: Statements for machines

  private func strongPublished() -> [Candidate] {
    var result: [Candidate] = []
    func add(_ text: String?, _ source: PageTime.Source) {
      if let text, let time = DateText.value(text, context) { result.append(Candidate(time: time, source: source)) }
    }
    add(data.article?.datePublished, .jsonLD)
    for entry in data.metas.entries where entry.key == .published { add(entry.value, .meta) }
    add(data.microdata?.datePublished, .microdata)
    return result
  }

  private func modifiedTimes() -> [Candidate] {
    var result: [Candidate] = []
    func add(_ text: String?, _ source: PageTime.Source) {
      if let text, let time = DateText.value(text, context) { result.append(Candidate(time: time, source: source)) }
    }
    add(data.article?.dateModified, .jsonLD)
    for entry in data.metas.entries where entry.key == .modified { add(entry.value, .meta) }
    add(data.microdata?.dateModified, .microdata)
    return result
  }

  // MARK: What the page shows

  /// Times shown near the headline, the most likely first.
  private func visibleTimes() -> [Candidate] {
    var scored: [(candidate: Candidate, score: Int, node: Int)] = []
    for entry in data.scan.times.prefix(120) where !entry.words.contains(.furniture) || !entry.isFurniture {
      if entry.isFurniture, !isAllowed(entry.node, inFurniture: true) { continue }
      guard let candidate = candidate(entry) else { continue }
      var score = candidate.source == .timeElement ? 20 : 0
      if entry.words.contains(.published) { score += 10 }
      if entry.isFurniture { score -= 30 }
      if isProperty(entry.node) { score += 10 }
      if entry.words.contains(.modified) { score -= 25 }
      if let titleNode {
        let distance = entry.node - titleNode
        score -= min(60, distance > 0 ? distance / 8 : 4 - distance / 4)
      } else {
        score -= min(40, entry.node * 40 / max(1, tree.count))
      }
      scored.append((candidate, score, entry.node))
    }
    scored.sort { ($0.score, $1.node) > ($1.score, $0.node) }
    return scored.map(\.candidate) + nearHeadline()
  }

  /// Whether a date may be taken from a node: outside of furniture, or where that is wanted within it, but never from the page's
  /// footer.
  private func isAllowed(_ node: Int, inFurniture: Bool) -> Bool {
    guard let area = data.scan.furniture(around: node) else { return !inFurniture }
    return inFurniture && !isFooter(area.lowerBound)
  }

  /// Whether an element is the page's footer and not that of an article.
  private func isFooter(_ node: Int) -> Bool {
    let names = [AttributeName.class, .id].compactMap { tree.valueRange(of: $0, at: node) }
      .map { tree.text[$0].map(ASCII.lower) }
    // A blog's entry has a footer of its own, which holds its date.
    if names.contains(where: { name in ["post", "entry", "article"].contains { name.holds($0) } }) { return false }
    let isNamed = names.contains { $0.holds("footer") || $0.holds("copyright") }
    guard tree.tag[node] == .footer || isNamed else { return false }
    var parent = Int(tree.parent[node])
    while parent > 0 {
      if tree.tag[parent] == .article { return false }
      parent = Int(tree.parent[parent])
    }
    return true
  }

  private func isProperty(_ node: Int) -> Bool {
    let name = tree.value(of: .itemprop, at: node) ?? tree.value(of: .property, at: node) ?? ""
    return name.hasSuffix("datePublished") || name.hasSuffix("dc:date")
  }

  private func candidate(_ entry: PageScan.Node) -> Candidate? {
    for name in [AttributeName.datetime, .dataPublished, .dataDate, .dataTimestamp, .dataTime, .content] {
      if let value = tree.foldedValue(of: name, at: entry.node), let time = DateText.value(value, context) {
        return Candidate(time: time, source: .timeElement)
      }
    }
    let text = tree.foldedBytes(of: entry.node, limit: 200)
    if text.count < 160, let time = DateText(text, context, most: 1).all.first?.time {
      return Candidate(time: time, source: .text)
    }
    return nil
  }

  /// Dates in the texts right after and before the headline.
  private func nearHeadline() -> [Candidate] {
    let start = titleNode.map { Int(tree.end[$0]) } ?? 0
    let near = min(tree.count, start + 120)
    let before = max(0, start - 60)..<start
    for mayBeFurniture in [false, true] {
      let found = firstDate(in: start..<near, mayBeFurniture) ?? firstDate(in: before, mayBeFurniture)
      if let found = found ?? firstDate(in: near..<tree.count, mayBeFurniture)
        ?? firstDate(in: 0..<before.lowerBound, mayBeFurniture)
      {
        return [found]
      }
    }
    return []
  }

  private func firstDate(in nodes: Range<Int>, _ mayBeFurniture: Bool) -> Candidate? {
    for node in nodes where tree.isText(node) && tree.length[node] >= 6 && tree.length[node] < 160 {
      let bytes = Array(tree.text[tree.textRange(of: node)])
      guard bytes.contains(where: ASCII.isDigit), isAllowed(node, inFurniture: mayBeFurniture) else { continue }
      if let time = DateText(bytes, context, most: 1).all.first?.time {
        return Candidate(time: time, source: .text)
      }
    }
    return nil
  }

  // MARK: The page's zone

  /// The page's own offset from UTC, told by another statement of the same moment; nil when none tells it.
  private func pageOffset(_ chosen: Candidate, visible: [Candidate], fromURL: Candidate?) -> Int? {
    guard chosen.time.offset == 0, let minutes = chosen.time.minutes else { return nil }
    if let same = stamps.first(where: {
      $0.offset != nil && $0.offset != 0 && abs(($0.minutes ?? .min / 2) - minutes) <= 2
    }) {
      return same.offset
    }
    for shown in visible where shown.time.offset == nil {
      guard let local = shown.time.minutes else { continue }
      let difference = local - minutes
      if difference % 30 == 0, difference != 0, abs(difference) <= 14 * 60 { return difference }
    }
    return nil
  }
}
