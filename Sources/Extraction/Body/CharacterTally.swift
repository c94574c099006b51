/// Counts characters by kind, eight counters in one word: a character is one table look-up and one addition, without a branch.
struct CharacterTally {
  /// By raw value of the kind: one in its counters' bytes, and the highest bit for what makes words.
  private static let entries: [UInt64] = CharacterKind.allCases.map { kind in
    let counters: [Int] =
      switch kind {
      case .small, .ideograph: [0]
      case .capital: [0, 1]
      case .digit: [2]
      case .stop: [3]
      case .comma: [4]
      case .separator: [5]
      case .other: []
      }
    return counters.reduce(kind.isWord ? wordBit : 0) { $0 | 1 << UInt64($1 * 8) }
  }

  static let ascii: [UInt64] = (0..<128).map { entries[Int(CharacterKind.of(UInt8($0), 0, 0).rawValue)] }
  private static let wordBit: UInt64 = 1 << 63
  private static let counterBits: UInt64 = 0xFFFF_FFFF_FFFF

  private var packed: UInt64 = 0
  /// How many more characters fit before a counter may overflow.
  private var room = 255
  private(set) var counts: TextCounts
  private(set) var isInWord: Bool

  init(counts: TextCounts, isInWord: Bool) { (self.counts, self.isInWord) = (counts, isInWord) }

  /// Adds a character of ASCII, given by its entry in `ascii`.
  @inline(__always)
  mutating func add(_ entry: UInt64) {
    packed &+= entry & CharacterTally.counterBits
    let isWord = entry & CharacterTally.wordBit != 0
    counts.words &+= isWord && !isInWord ? 1 : 0
    isInWord = isWord
    counts.characters &+= 1
    room &-= 1
    if room == 0 { unpack() }
  }

  mutating func add(_ kind: CharacterKind) {
    // Every ideograph is a word.
    if kind == .ideograph { isInWord = false }
    add(CharacterTally.entries[Int(kind.rawValue)])
  }

  /// Adds a space between two words.
  @inline(__always)
  mutating func addSpace() {
    counts.characters &+= 1
    isInWord = false
  }

  mutating func unpack() {
    func counter(_ place: UInt64) -> Int { Int(packed >> (place * 8) & 0xFF) }
    counts.letters += counter(0)
    counts.capitals += counter(1)
    counts.digits += counter(2)
    counts.stops += counter(3)
    counts.commas += counter(4)
    counts.separators += counter(5)
    (packed, room) = (0, 255)
  }
}
