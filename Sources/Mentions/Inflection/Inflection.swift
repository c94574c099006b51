/// How the words of names change in one language: endings, and which words take which.
///
/// A word is compared as a stem and an ending. Every ending knows, bit by bit, the paradigms that have it; a stem of a name knows the
/// paradigms that it follows; they fit when they share one.
struct Inflection: Sendable {
  /// Where a word of a name stands, which decides how it changes.
  enum Part: String, Sendable, CaseIterable {
    case given, patronymic, surname, word, abbreviation
  }

  /// One way in which words change.
  struct Paradigm: Sendable {
    let parts: Set<Part>
    /// Nil for both.
    let isFemale: Bool?
    /// Ends of words that follow it; empty for any.
    let finals: [[UInt16]]
    /// Letters of the word that the stem does not have.
    let stripped: Int
    /// What stands in place of them in the stem.
    let added: [UInt16]
  }

  /// A stem of a word, with the paradigms that it follows.
  struct Stem: Hashable, Sendable {
    var letters: [UInt16]
    var paradigms: UInt64
  }

  private(set) var paradigms: [Paradigm] = []
  private var endings = EndingTable()

  /// Adds a paradigm.
  mutating func add(_ paradigm: Paradigm, endings: [[UInt16]]) {
    precondition(paradigms.count < 64, "a language has 64 paradigms at most")
    let bit = UInt64(1) << UInt64(paradigms.count)
    paradigms.append(paradigm)
    for ending in endings { self.endings.add(ending, paradigms: bit) }
  }

  /// The stems of a word of a name; the word itself is none of them.
  ///
  /// - Parameter isFemale: of whom the name is; nil when it is not known, and for what is no person.
  func stems(of word: [UInt16], part: Part, isFemale: Bool?) -> [Stem] {
    var stems: [[UInt16]: UInt64] = [:]
    for (number, paradigm) in paradigms.enumerated() where paradigm.parts.contains(part) {
      if let wanted = paradigm.isFemale, let isFemale, wanted != isFemale { continue }
      guard word.count - paradigm.stripped >= 2,
        paradigm.finals.isEmpty
          || paradigm.finals.contains(where: { word.count > $0.count && word.suffix($0.count) == $0[...] })
      else { continue }
      stems[word.dropLast(paradigm.stripped) + paradigm.added, default: 0] |= 1 << UInt64(number)
    }
    return stems.map { Stem(letters: $0.key, paradigms: $0.value) }.sorted {
      $0.letters.lexicographicallyPrecedes($1.letters)
    }
  }

  /// Whether the ending is one of the paradigms'.
  @inline(__always)
  func has(_ ending: UnsafeBufferPointer<UInt16>, in paradigms: UInt64) -> Bool {
    endings.paradigms(of: ending) & paradigms != 0
  }
}
