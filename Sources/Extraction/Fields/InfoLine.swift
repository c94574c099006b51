/// The small print at a headline, between date and section, in which sites name an agency or a person without a word like "by".
struct InfoLine {
  private(set) var agencies: [String] = []
  private(set) var persons: [String] = []

  /// Texts before the headline and behind it that are looked at.
  private static let reach = (before: 10, after: 40)
  /// Bytes of a text with which the article begins, and of the longest name.
  private static let lengths = (article: 200, name: 90)

  init(tree: PageTree, data: StructuredData, site: SiteName, titleNode: Int) {
    let end = Int(tree.end[titleNode])
    let window = max(0, titleNode - InfoLine.reach.before)..<min(tree.count, end + InfoLine.reach.after)
    for node in window where tree.isText(node) && !(titleNode..<end).contains(node) {
      if node >= end, tree.length[node] > InfoLine.lengths.article { break }
      guard tree.length[node] <= InfoLine.lengths.name, data.scan.furniture(around: node) == nil else { continue }
      read(InfoLine.withoutSource(tree.foldedText(of: node)), site, isLink: InfoLine.isLinked(node, tree))
    }
  }

  private mutating func read(_ text: String, _ site: SiteName, isLink: Bool) {
    if let agency = AgencyNames.agency(text) {
      if !agencies.contains(agency), !site.isName(text) { agencies.append(agency) }
      return
    }
    // Links at a headline lead to persons that are written about, too.
    guard persons.isEmpty, !isLink, !text.isEmpty else { return }
    var names = AuthorNames(site: site)
    names.add(byline: text)
    if names.agencies.isEmpty, names.persons.allSatisfy(InfoLine.isSurnamed) { persons = names.persons }
  }

  private static func isLinked(_ node: Int, _ tree: PageTree) -> Bool {
    var parent = Int(tree.parent[node])
    for _ in 0..<4 where parent > 0 {
      if tree.tag[parent] == .a { return true }
      parent = Int(tree.parent[parent])
    }
    return false
  }

  /// The text behind a word such as "Source:".
  private static func withoutSource(_ text: String) -> String {
    guard let colon = text.firstIndex(of: ":"), sources.contains(text[..<colon].lowercased()) else { return text }
    return String(text[text.index(after: colon)...].drop { $0 == " " })
  }

  private static let sources: Set<String> = [
    "source", "источник", "дереккөз", "дереккөзі", "джерело", "крыніца", "булак", "quelle", "fuente", "fonte", "źródło",
    "kaynak", "manba",
  ]

  /// Whether a name of two or three words in Cyrillic ends as surnames and patronymics of Slavs and Turks do; other words
  /// between two capitals are too often a section's name.
  private static func isSurnamed(_ name: String) -> Bool {
    let words = name.split(separator: " ").map { ScalarText.lower(Array($0.utf8)[...]) }
    guard (2...3).contains(words.count), words.allSatisfy({ $0.utf8.count >= 4 && $0.utf8.first ?? 0 >= 0xD0 }) else {
      return false
    }
    return words.contains { word in endings.contains(where: word.hasSuffix) }
  }

  private static let endings = [
    "ов", "ова", "ев", "ева", "ёв", "ёва", "ин", "ина", "ын", "ына", "ский", "ская", "цкий", "цкая", "енко", "чук",
    "юк",
    "ян", "дзе", "швили", "ұлы", "улы", "қызы", "кызы", "оглы", "бек", "ович", "евич", "овна", "евна",
  ]
}
