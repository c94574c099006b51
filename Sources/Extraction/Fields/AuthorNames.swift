/// Takes a statement of authorship apart into persons and agencies.
struct AuthorNames {
  private(set) var persons: [String] = []
  private(set) var agencies: [String] = []
  /// Names of organisations and of the site itself; they sign where nobody else does.
  private(set) var houses: [String] = []
  /// Statements that name neither: user names and roles.
  private(set) var others: [String] = []
  private let site: SiteName
  private var seen: Set<WordBag> = []

  init(site: SiteName) { self.site = site }

  /// Adds a statement of the page for machines; `isOrganization` when it says that this is no person.
  mutating func add(_ text: String, isOrganization: Bool = false) {
    if text.utf8.count > 400 { return }
    if let agency = AgencyNames.agency(text) { return add(agency: agency) }
    if isOrganization || site.isName(text) {
      let name = AuthorNames.withoutPrefix(text)
      if AuthorNames.isHouse(name), !houses.contains(name) { houses.append(name) }
      return
    }
    let known = persons.count + agencies.count + houses.count
    for (place, piece) in pieces(text).enumerated() { add(piece: piece, isLater: place > 0) }
    let other = text.split(separator: "|").first.map { FoldedText.folded(Array($0.utf8)[...]) } ?? []
    if known == persons.count + agencies.count + houses.count, AuthorNames.isOther(other) {
      others.append(String(decoding: other, as: UTF8.self))
    }
    dropHandles()
  }

  /// Adds what a page shows as its byline: at least two words, or letters of which one is a word, and not a sentence.
  mutating func add(byline text: String) {
    guard text.utf8.count <= 160 else { return }
    var names = AuthorNames(site: site)
    names.add(text)
    for agency in names.agencies { add(agency: agency) }
    for person in names.persons.prefix(6) where AuthorNames.isFullName(person) && seen.insert(WordBag(person)).inserted
    {
      persons.append(person)
    }
    for house in names.houses where houses.isEmpty { houses.append(house) }
  }

  /// Whether a name is one word of Latin letters: a user's name, or half of a person's.
  static func isHandle(_ name: String) -> Bool { name.utf8.allSatisfy { $0 < 0x80 && $0 != 0x20 } }

  /// Whether a user's name is made of one of the names: `annasmith` and `asmith` of "Anna Smith", "Anna" as well.
  static func isShort(_ handle: String, forAnyOf names: [String]) -> Bool {
    let letters = letters(handle)
    return names.contains { name in
      name.split(separator: " ").contains { part in
        let part = self.letters(String(part))
        return part.count >= 4 && ByteText.contains(letters, part) || part == letters && !part.isEmpty
      }
    }
  }

  private static func letters(_ name: String) -> [UInt8] {
    name.utf8.map(ASCII.lower).filter { $0 >= UInt8(ascii: "a") }
  }

  /// A user's name beside a person's full name says nothing more.
  private mutating func dropHandles() {
    let full = persons.filter { !AuthorNames.isHandle($0) }
    guard !full.isEmpty, full.count < persons.count else { return }
    persons.removeAll { name in
      guard AuthorNames.isHandle(name), let first = name.utf8.first else { return false }
      return ASCII.lower(first) == first || AuthorNames.isShort(name, forAnyOf: full)
    }
  }

  /// Whether a statement can stand for an author though it is no name: one to three words, no address, no mere function.
  private static func isOther(_ text: [UInt8]) -> Bool {
    let functions: Set<String> = ["admin", "administrator", "root"]
    return (2...40).contains(text.count) && !text.contains(UInt8(ascii: "/")) && !text.contains(UInt8(ascii: "@"))
      && text.split(separator: 0x20).count <= 3 && !functions.contains(ScalarText.lower(text[...]))
      && text.contains { ASCII.lower($0) >= UInt8(ascii: "a") }
  }

  /// Whether a name has a first and a last part, each with a capital where the script has capitals.
  private static func isFullName(_ name: String) -> Bool {
    let bytes = Array(name.utf8)
    let (first, _) = ScalarText.scalar(bytes, at: 0)
    if first >= 0x590, !(0x1E00...0x1FFF).contains(first) { return bytes.count >= 6 && bytes.count <= 30 }
    let words = bytes.split(separator: 0x20)
    guard words.count > 1, ScalarText.lower(first) != first, !bytes.contains(UInt8(ascii: ":")) else { return false }
    return words.allSatisfy { word in
      let (initial, _) = ScalarText.scalar(Array(word), at: 0)
      return ScalarText.lower(initial) != initial || !ScalarText.isLetter(initial)
        || BylineWords.particles.contains(ScalarText.lower(word)) || word.contains(0x27) || word.contains(0xE2)
    }
  }

  private mutating func add(agency: String) {
    if !agencies.contains(agency) { agencies.append(agency) }
  }

  private mutating func add(piece: String, isLater: Bool) {
    let name = AuthorNames.withoutPrefix(piece)
    if let agency = AgencyNames.agency(name) { return add(agency: agency) }
    // Letters behind a name are a degree, a station or a certificate.
    if isLater, name.utf8.count <= 5, name.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) { return }
    guard AuthorNames.isName(name) else {
      let words = name.split(separator: " ").map { ScalarText.lower(Array($0.utf8)[...]) }
      if words.count > 1, words.count < 5, words.contains(where: BylineWords.collectives.contains),
        AuthorNames.isHouse(name)
      {
        houses.append(name)
      }
      return
    }
    guard !site.isName(name) else {
      if !houses.contains(name) { houses.append(name) }
      return
    }
    if seen.insert(WordBag(name)).inserted { persons.append(name) }
  }

  /// The text cut at commas, bars and words like "and".
  private func pieces(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    var pieces: [String] = []
    var start = 0
    var next = 0
    func end(at place: Int, _ pieces: inout [String]) {
      let piece = String(decoding: FoldedText.folded(bytes[start..<max(start, place)]), as: UTF8.self)
      if !piece.isEmpty { pieces.append(piece) }
    }
    while next < bytes.count {
      let (value, length) = ScalarText.scalar(bytes, at: next)
      switch value {
      case 0x2C, 0x3B, 0x7C, 0x2F, 0x26, 0x0A, 0xB7, 0x2022, 0x3001, 0x28, 0x29, 0x5B, 0x5D, 0x2013, 0x2014, 0xFF0C,
        0x3C, 0x3E:
        end(at: next, &pieces)
        start = next + length
      case 0x2D where next > 0 && bytes[next - 1] == 0x20:
        end(at: next, &pieces)
        start = next + length
      case 0x20:
        var wordEnd = next + 1
        while wordEnd < bytes.count, bytes[wordEnd] != 0x20 { wordEnd += 1 }
        if wordEnd < bytes.count, wordEnd - next <= 12,
          BylineWords.joints.contains(ScalarText.lower(bytes[next + 1..<wordEnd]))
        {
          end(at: next, &pieces)
          start = wordEnd + 1
          next = wordEnd
        }
      default: break
      }
      next += length
    }
    end(at: bytes.count, &pieces)
    return pieces
  }

  /// Whether a text can be an organisation's name.
  private static func isHouse(_ text: String) -> Bool {
    (2...60).contains(text.utf8.count) && !text.hasPrefix("http") && !text.utf8.contains(0x40)
  }

  private static func withoutPrefix(_ piece: String) -> String {
    let bytes = Array(piece.utf8)
    let lower = ScalarText.lower(bytes[...])
    var longest = 0
    for prefix in BylineWords.prefixes where prefix.utf8.count > longest && lower.hasPrefix(prefix) {
      let count = prefix.utf8.count
      if count == bytes.count || [0x20, 0x3A].contains(bytes[count]) { longest = count }
    }
    if longest == 0, bytes.count > 5, lower.hasPrefix("by"), (0x41...0x5A).contains(bytes[2]) { longest = 2 }
    guard longest > 0, lower.utf8.count == bytes.count else { return piece }
    let rest = bytes[longest...].drop { $0 == 0x20 || $0 == 0x3A || $0 == 0x2E }
    let name = String(decoding: rest, as: UTF8.self)
    return name.isEmpty ? "" : withoutPrefix(name)
  }

  /// Whether a text can be a person's name: one to five words, no number, no address, no role.
  private static func isName(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard (2...80).contains(bytes.count),
      !bytes.contains(where: { ASCII.isDigit($0) || $0 == 0x40 || $0 == 0x3F || $0 == 0x21 }),
      !text.hasPrefix("http"), !text.hasPrefix("www.")
    else { return false }
    let words = bytes.split(separator: 0x20)
    guard (1...5).contains(words.count) else { return false }
    let (first, _) = ScalarText.scalar(bytes, at: 0)
    guard ScalarText.isLetter(first) else { return false }
    // A host name.
    if words.count == 1, let dot = bytes.firstIndex(of: UInt8(ascii: ".")), dot + 2 < bytes.count { return false }
    return !words.contains { BylineWords.roles.contains(ScalarText.lower($0)) }
  }
}
