/// What adding a character of a kind to a tally means.
struct CharacterEntries {
  /// By character of ASCII.
  let ascii: [UInt64]
  /// By raw value of the kind.
  let kinds: [UInt64]

  /// A value that is held while a page is read, because a static one would be asked for anew at every character.
  static let shared = CharacterEntries()

  private init() {
    let kinds = CharacterKind.allCases.map(CharacterEntries.entry)
    self.kinds = kinds
    ascii = (0..<128).map { kinds[Int(CharacterKind.of(UInt8($0), 0, 0).rawValue)] }
  }

  /// One in its counters' bytes, and a bit for what makes words.
  private static func entry(_ kind: CharacterKind) -> UInt64 {
    let counters: [UInt64] =
      switch kind {
      case .small, .ideograph: [0]
      case .capital: [0, 1]
      case .digit: [2]
      case .stop: [3]
      case .comma: [4]
      case .separator: [5]
      case .other: []
      }
    let flags = (kind.isWord ? CharacterTally.wordBit : 0) | (kind == .ideograph ? CharacterTally.wholeWordBit : 0)
    return counters.reduce(flags) { $0 | 1 << ($1 * 8) }
  }
}
