/// The words of a text as duplicates are told by them: letters and digits in lower case, everything else between them.
///
/// Case is folded for Latin and Cyrillic only, by arithmetic, so that no version of Unicode decides whether two texts are the same.
struct WordScanner {
  /// The words, a space between two, as UTF-8.
  private(set) var normalised: [UInt8] = []
  /// A hash of each word.
  private(set) var hashes: [UInt64] = []

  private var hash = WordScanner.seed
  private var isInWord = false

  private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  init(_ text: String) {
    normalised.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars { add(scalar.value) }
    endWord()
  }

  private mutating func add(_ scalar: UInt32) {
    switch scalar {
    case 0x30...0x39, 0x61...0x7A: letter(scalar)
    case 0x41...0x5A: letter(scalar + 0x20)
    case ..<0xC0, 0x2000...0x206F, 0x3000...0x303F, 0xFF00...0xFF0F: endWord()
    case 0xC0...0xDE where scalar != 0xD7: letter(scalar + 0x20)
    case 0x400...0x40F: letter(scalar + 0x50)
    case 0x410...0x42F: letter(scalar + 0x20)
    case 0x460...0x481, 0x48A...0x4BF, 0x4D0...0x52F: letter(scalar | 1)
    // Scripts without spaces: every sign is a word.
    case 0x3040...0x9FFF:
      endWord()
      letter(scalar)
      endWord()
    default: letter(scalar)
    }
  }

  private mutating func letter(_ scalar: UInt32) {
    if !isInWord {
      if !normalised.isEmpty { normalised.append(0x20) }
      isInWord = true
    }
    // Fowler, Noll and Vo's hash, over scalars.
    hash = (hash ^ UInt64(scalar)) &* 0x100_0000_01B3
    if scalar < 0x80 {
      normalised.append(UInt8(scalar))
    } else if let scalar = Unicode.Scalar(scalar) {
      normalised.append(contentsOf: UTF8.encode(scalar).map(Array.init) ?? [])
    }
  }

  private mutating func endWord() {
    guard isInWord else { return }
    hashes.append(hash)
    hash = WordScanner.seed
    isInWord = false
  }
}
