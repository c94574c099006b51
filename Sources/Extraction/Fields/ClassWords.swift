/// What the words in an element's class or id say of it.
struct ClassWords: OptionSet, Sendable, Hashable {
  let rawValue: UInt8

  static let author = ClassWords(rawValue: 1)
  static let time = ClassWords(rawValue: 2)
  static let title = ClassWords(rawValue: 4)
  /// Menus, boxes beside the text, comments, lists of other articles.
  static let furniture = ClassWords(rawValue: 8)
  static let breadcrumb = ClassWords(rawValue: 16)
  /// A modification, not a publication.
  static let modified = ClassWords(rawValue: 32)
  static let published = ClassWords(rawValue: 64)

  private static let words: [(String, ClassWords)] = [
    ("author", .author), ("autor", .author), ("byline", .author), ("by-line", .author), ("writer", .author),
    ("reporter", .author), ("auteur", .author), ("avtor", .author), ("contributor", .author), ("journalist", .author),
    ("redakteur", .author), ("verfasser", .author), ("firma", .author),
    ("date", .time), ("datum", .time), ("fecha", .time), ("time", .time), ("publi", [.time, .published]),
    ("posted", [.time, .published]), ("pubdate", [.time, .published]), ("datetime", .time), ("day", .time),
    ("updated", [.time, .modified]), ("modified", [.time, .modified]), ("update", [.time, .modified]),
    ("entry-meta", [.time, .author]), ("article-meta", [.time, .author]), ("post-meta", [.time, .author]),
    ("meta-info", [.time, .author]), ("dateline", .time), ("art-info", [.time, .author]),
    ("article-info", [.time, .author]),
    ("headline", .title), ("title", .title), ("heading", .title), ("titre", .title), ("titel", .title),
    ("zagolovok", .title),
    ("sidebar", .furniture), ("footer", .furniture), ("related", .furniture), ("recommend", .furniture),
    ("popular", .furniture), ("comment", .furniture), ("widget", .furniture), ("teaser", .furniture),
    ("promo", .furniture),
    ("newsletter", .furniture), ("most-read", .furniture), ("trending", .furniture), ("menu", .furniture),
    ("latest", .furniture), ("carousel", .furniture), ("copyright", .furniture), ("similar", .furniture),
    ("navbar", .furniture),
    ("more-", .furniture), ("cookie", .furniture), ("recent", .furniture), ("see-also", .furniture),
    ("disqus", .furniture),
    ("breadcrumb", .breadcrumb), ("crumb", .breadcrumb),
  ]

  private static let table = ClassWordTable(words)

  /// What a class or id, in any case, says.
  static func of(_ value: UnsafeBufferPointer<UInt8>) -> ClassWords { table.meaning(of: value) }
}

/// The words in one array by their first letters, so that most places of a value are passed over without comparing any.
private struct ClassWordTable: Sendable {
  private struct Word {
    /// Where its bytes lie.
    let range: Range<Int>
    let meaning: ClassWords
  }

  private var bytes: [UInt8] = []
  private var words: [Word] = []
  /// By first letter: the words, and a bit for each of their second letters.
  private var places = [Range<Int>](repeating: 0..<0, count: 26)
  private var seconds = [UInt32](repeating: 0, count: 26)

  init(_ list: [(String, ClassWords)]) {
    for letter in 0..<26 {
      let first = words.count
      for (text, meaning) in list {
        let word = Array(text.utf8)
        guard word.count > 1, Int(word[0]) - 0x61 == letter else { continue }
        words.append(Word(range: bytes.count..<bytes.count + word.count, meaning: meaning))
        bytes += word
        seconds[letter] |= 1 << UInt32(word[1] & 31)
      }
      places[letter] = first..<words.count
    }
  }

  func meaning(of value: UnsafeBufferPointer<UInt8>) -> ClassWords {
    var found: ClassWords = []
    for start in 0..<max(0, value.count - 1) {
      let letter = Int(value[start] | 0x20) - 0x61
      guard letter >= 0, letter < 26, seconds[letter] & 1 << UInt32(value[start + 1] & 31) != 0 else { continue }
      for place in places[letter] where !found.isSuperset(of: words[place].meaning) {
        let range = words[place].range
        guard start + range.count <= value.count else { continue }
        var offset = 1
        while offset < range.count, value[start + offset] | 0x20 == bytes[range.lowerBound + offset] | 0x20 {
          offset += 1
        }
        if offset == range.count { found.formUnion(words[place].meaning) }
      }
    }
    return found
  }
}
