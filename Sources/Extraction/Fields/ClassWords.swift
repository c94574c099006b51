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

  /// The words by their first letter.
  private static let byLetter: [[(bytes: [UInt8], meaning: ClassWords)]] = {
    var table = Array(repeating: [(bytes: [UInt8], meaning: ClassWords)](), count: 26)
    for (word, meaning) in words {
      let bytes = Array(word.utf8)
      table[Int(bytes[0] - UInt8(ascii: "a"))].append((bytes, meaning))
    }
    return table
  }()

  /// What a class or id, in any case, says.
  static func of(_ value: UnsafeBufferPointer<UInt8>) -> ClassWords {
    var found: ClassWords = []
    for start in value.indices {
      let letter = Int(value[start] | 0x20) - Int(UInt8(ascii: "a"))
      guard letter >= 0, letter < 26 else { continue }
      for (word, meaning) in byLetter[letter] where start + word.count <= value.count && !found.isSuperset(of: meaning)
      {
        var offset = 1
        while offset < word.count, value[start + offset] | 0x20 == word[offset] | 0x20 { offset += 1 }
        if offset == word.count { found.formUnion(meaning) }
      }
    }
    return found
  }
}
