/// Takes a statement of authorship apart into persons and agencies.
struct AuthorNames {
  private(set) var persons: [String] = []
  private(set) var agencies: [String] = []
  private let site: SiteName
  private var seen: Set<WordBag> = []

  init(site: SiteName) { self.site = site }

  /// - Parameter isOrganization: whether the page says that this is no person.
  mutating func add(_ text: String, isOrganization: Bool = false) {
    if text.utf8.count > 400 { return }
    if let agency = AgencyNames.agency(text) { return add(agency: agency) }
    for piece in pieces(text) { add(piece: piece, isOrganization: isOrganization) }
  }

  private mutating func add(agency: String) {
    if !agencies.contains(agency) { agencies.append(agency) }
  }

  private mutating func add(piece: String, isOrganization: Bool) {
    let name = AuthorNames.withoutPrefix(piece)
    if let agency = AgencyNames.agency(name) { return add(agency: agency) }
    guard AuthorNames.isName(name), !site.isName(name) else { return }
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
      case 0x2C, 0x3B, 0x7C, 0x2F, 0x26, 0x0A, 0xB7, 0x2022, 0x3001, 0x28, 0x29, 0x5B, 0x5D, 0x2013, 0x2014, 0xFF0C, 0x3C, 0x3E:
        end(at: next, &pieces)
        start = next + length
      case 0x2D where next > 0 && bytes[next - 1] == 0x20:
        end(at: next, &pieces)
        start = next + length
      case 0x20:
        var wordEnd = next + 1
        while wordEnd < bytes.count, bytes[wordEnd] != 0x20 { wordEnd += 1 }
        if wordEnd < bytes.count, wordEnd - next <= 8,
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

  private static func withoutPrefix(_ piece: String) -> String {
    let bytes = Array(piece.utf8)
    let lower = ScalarText.lower(bytes[...])
    var longest = 0
    for prefix in BylineWords.prefixes where prefix.utf8.count > longest && lower.hasPrefix(prefix) {
      let count = prefix.utf8.count
      if count == bytes.count || [0x20, 0x3A].contains(bytes[count]) { longest = count }
    }
    guard longest > 0, lower.utf8.count == bytes.count else { return piece }
    let rest = bytes[longest...].drop { $0 == 0x20 || $0 == 0x3A || $0 == 0x2E }
    let name = String(decoding: rest, as: UTF8.self)
    return name.isEmpty ? "" : withoutPrefix(name)
  }

  /// Whether a text can be a person's name: one to five words, no number, no address, no role.
  private static func isName(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard (2...80).contains(bytes.count), !bytes.contains(where: { ASCII.isDigit($0) || $0 == 0x40 || $0 == 0x3F || $0 == 0x21 }),
      !text.hasPrefix("http"), !text.hasPrefix("www.")
    else { return false }
    let words = bytes.split(separator: 0x20)
    guard (1...5).contains(words.count) else { return false }
    let (first, _) = ScalarText.scalar(bytes, at: 0)
    guard ScalarText.isLetter(first) else { return false }
    return !words.contains { BylineWords.roles.contains(ScalarText.lower($0)) }
  }
}
