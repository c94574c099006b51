/// The small print at a headline, between date and section, in which sites name an agency or a person without a word like "by",
/// and the line below the text that names its source.
struct InfoLine {
  private(set) var agencies: [String] = []
  private(set) var persons: [String] = []

  /// Texts before the headline and behind it that are looked at.
  private static let reach = (before: 10, after: 40)
  /// Bytes of a text with which the article begins, and of the longest name.
  private static let lengths = (article: 200, name: 90)

  init(tree: PageTree, data: StructuredData, site: SiteName, titleNode: Int) {
    let end = Int(tree.end[titleNode])
    let headline = tree.foldedText(of: titleNode)
    let window = max(0, titleNode - InfoLine.reach.before)..<min(tree.count, end + InfoLine.reach.after)
    for node in window where tree.isText(node) && !(titleNode..<end).contains(node) {
      if node >= end, tree.length[node] > InfoLine.lengths.article { break }
      guard tree.length[node] <= InfoLine.lengths.name, data.scan.furniture(around: node) == nil else { continue }
      let text = InfoLine.withoutBars(tree.foldedText(of: node))
      read(InfoLine.source(in: text) ?? text, site, mayBePerson: InfoLine.isAlone(node, tree))
    }
    // Whoever is in the headline is written about.
    persons.removeAll { Array(headline.utf8).holds($0) }
    for node in end..<max(end, tree.count) where agencies.isEmpty && tree.isText(node) {
      guard tree.length[node] <= InfoLine.lengths.name, let source = InfoLine.source(in: tree.foldedText(of: node))
      else { continue }
      // The name itself often is a link.
      let name = source.isEmpty && node + 2 < tree.count ? tree.foldedText(of: node + 1) : source
      read(name, site, mayBePerson: false)
    }
  }

  private mutating func read(_ text: String, _ site: SiteName, mayBePerson: Bool) {
    // Two letters are the buttons for the size of the type, or the initials of anything.
    if text.utf8.count > 2, let agency = AgencyNames.agency(text) {
      if !agencies.contains(agency), !site.isName(text) { agencies.append(agency) }
      return
    }
    guard persons.isEmpty, mayBePerson, !text.isEmpty else { return }
    var names = AuthorNames(site: site)
    names.add(byline: text)
    if names.agencies.isEmpty, names.persons.allSatisfy(InfoLine.isSurnamed) { persons = names.persons }
  }

  /// Whether a text is all that stands on its line, and no link: those lead to persons that are written about, too.
  private static func isAlone(_ node: Int, _ tree: PageTree) -> Bool {
    var line = Int(tree.parent[node])
    while line > 0, !tree.tag[line].isBlock {
      if tree.tag[line] == .a { return false }
      line = Int(tree.parent[line])
    }
    return tree.foldedBytes(of: line, limit: 2 * lengths.article).count <= lengths.article
  }

  /// The text between the bars that part the pieces of a line.
  private static func withoutBars(_ text: String) -> String {
    let bars: Set<Character> = ["|", " ", "·", "•"]
    return String(text.drop(while: bars.contains).reversed().drop(while: bars.contains).reversed())
  }

  /// The text behind a word such as "Source:"; nil when there is none.
  private static func source(in text: String) -> String? {
    guard let colon = text.utf8.prefix(24).firstIndex(of: UInt8(ascii: ":")),
      sources.contains(ScalarText.lower(Array(text.utf8[..<colon])[...]))
    else { return nil }
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
