/// How the words of names change in one language: endings, and which words take which.
///
/// A word is compared as a stem and an ending. Every ending knows, bit by bit, the paradigms that have it; a stem of a name knows the
/// paradigms that it follows; they fit when they share one.
struct Inflection: Sendable {
  /// Where a word of a name stands, which decides how it changes.
  enum Part: String, Sendable, CaseIterable {
    case given, patronymic, surname, word, abbreviation
  }

  struct Parts: OptionSet, Sendable, Hashable {
    let rawValue: UInt8

    init(rawValue: UInt8) { self.rawValue = rawValue }
    init(_ part: Part) { rawValue = 1 << UInt8(Part.allCases.firstIndex(of: part) ?? 0) }

    static let all = Parts(rawValue: 31)
  }

  /// One way in which words change.
  struct Paradigm: Sendable {
    let parts: Parts
    /// Nil for both.
    let isFemale: Bool?
    /// Ends of words that follow it; empty for any.
    let finals: [[UInt16]]
    /// Letters of the word that the stem does not have.
    let stripped: Int
    /// What stands in place of them in the stem.
    let added: [UInt16]
  }

  /// A stem of a word: the word without some letters, with others instead, and the paradigms that it follows.
  struct Stem: Sendable {
    let stripped: Int
    let added: [UInt16]
    var paradigms: UInt64
  }

  private(set) var paradigms: [Paradigm] = []
  private var endings = EndingTable()
  /// By last letter of the word: the paradigms that it may follow. Under 0 those that any word follows.
  private var byLastLetter: [UInt16: [Int]] = [:]

  /// Adds a paradigm.
  mutating func add(_ paradigm: Paradigm, endings: [[UInt16]]) {
    precondition(paradigms.count < 64, "a language has 64 paradigms at most")
    let number = paradigms.count
    paradigms.append(paradigm)
    for letter in paradigm.finals.isEmpty ? [0] : Set(paradigm.finals.compactMap(\.last)) {
      byLastLetter[letter, default: []].append(number)
    }
    for ending in endings { self.endings.add(ending, paradigms: 1 << UInt64(number)) }
  }

  /// The stems of a word of a name; the word itself is none of them. `isFemale` is nil when it is not known of whom the name is, and
  /// for what is no person.
  func stems(of word: [UInt16], parts: Parts, isFemale: Bool?) -> [Stem] {
    var stems: [Stem] = []
    guard let last = word.last else { return stems }
    for letter in [last, 0] {
      for number in byLastLetter[letter] ?? [] {
        let paradigm = paradigms[number]
        guard !paradigm.parts.isDisjoint(with: parts), word.count - paradigm.stripped >= 2,
          paradigm.isFemale == nil || isFemale == nil || paradigm.isFemale == isFemale,
          paradigm.finals.isEmpty || paradigm.finals.contains(where: { word.count > $0.count && word.ends(with: $0) })
        else { continue }
        let bit = UInt64(1) << UInt64(number)
        if let place = stems.firstIndex(where: { $0.stripped == paradigm.stripped && $0.added == paradigm.added }) {
          stems[place].paradigms |= bit
        } else {
          stems.append(Stem(stripped: paradigm.stripped, added: paradigm.added, paradigms: bit))
        }
      }
    }
    return stems
  }

  /// Whether the ending is one of the paradigms'.
  @inline(__always)
  func has(_ ending: UnsafeBufferPointer<UInt16>, in paradigms: UInt64) -> Bool {
    endings.paradigms(of: ending) & paradigms != 0
  }
}
