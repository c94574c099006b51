/// Counts characters by kind, six counters in one word: a character is one table look-up and one addition, without a branch.
struct CharacterTally {
  static let wordBit: UInt64 = 1 << 63
  /// Of characters each of which is a word.
  static let wholeWordBit: UInt64 = 1 << 62
  private static let counterBits: UInt64 = 0xFFFF_FFFF_FFFF

  private var packed: UInt64 = 0
  /// How many more characters fit before a counter may overflow.
  private var room = 255
  private(set) var counts: TextCounts
  private(set) var isInWord: Bool
  /// How many of the characters are spaces.
  private(set) var spaces = 0

  init(counts: TextCounts, isInWord: Bool) { (self.counts, self.isInWord) = (counts, isInWord) }

  /// Adds a character, given by its entry.
  @inline(__always)
  mutating func add(_ entry: UInt64) {
    packed &+= entry & CharacterTally.counterBits
    let isWord = entry & CharacterTally.wordBit != 0
    counts.words &+= isWord && (!isInWord || entry & CharacterTally.wholeWordBit != 0) ? 1 : 0
    isInWord = isWord
    counts.characters &+= 1
    room &-= 1
    if room == 0 { unpack() }
  }

  /// Adds characters up to the next gap that is more than a single space.
  ///
  /// - Returns: where that gap begins.
  mutating func add(
    wordsOf bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int, _ entries: CharacterEntries
  ) -> Int {
    var place = start
    while place < end {
      let byte = bytes[place]
      if byte > 0x20, byte < 0x80 {
        add(entries.ascii[Int(byte)])
        place += 1
      } else if byte <= 0x20 {
        // Most gaps are one space before a letter and are copied as they are.
        guard byte == 0x20, place + 1 < end, TextGap(bytes, at: place + 1, end: end).length == 0 else { return place }
        addSpace()
        place += 1
      } else {
        if byte == 0xC2 || byte >= 0xE2, TextGap(bytes, at: place, end: end).length > 0 { return place }
        let next = min(place + (byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4), end)
        let kind = CharacterKind.of(
          byte, next - place > 1 ? bytes[place + 1] : 0, next - place > 2 ? bytes[place + 2] : 0)
        add(entries.kinds[Int(kind.rawValue)])
        place = next
      }
    }
    return place
  }

  /// Adds a space between two words.
  @inline(__always)
  mutating func addSpace() {
    spaces &+= 1
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
