/// What becomes of each character of a text before names are compared with it.
///
/// Letters lose their case; ё is е, Latin letters lose their accents, full-width ones their width. Soft hyphens, zero-width and
/// combining marks are no part of a word. Everything else stands between words.
struct LetterTable: Sendable {
  struct Traits: OptionSet, Sendable {
    let rawValue: UInt8

    static let upper = Traits(rawValue: 1 << 0)
    static let latin = Traits(rawValue: 1 << 1)
    static let cyrillic = Traits(rawValue: 1 << 2)
    /// A letter that Kazakh has and Russian has not.
    static let kazakh = Traits(rawValue: 1 << 3)
    /// A letter that Ukrainian has and Russian has not.
    static let ukrainian = Traits(rawValue: 1 << 4)
    static let digit = Traits(rawValue: 1 << 5)
    /// No letter, and no end of a word either.
    static let invisible = Traits(rawValue: 1 << 6)
  }

  /// By character of the basic plane; 0 between words.
  private let letters: [UInt16]
  private let traits: [Traits]

  /// Stands for letters beyond the basic plane, which no name has.
  static let foreign: UInt16 = 0xFFFF

  static let shared = LetterTable()

  private init() {
    var letters = [UInt16](repeating: 0, count: 1 << 16)
    var traits = [Traits](repeating: [], count: 1 << 16)
    for value in 0x30..<(1 << 16) {
      guard let scalar = Unicode.Scalar(UInt32(value)) else { continue }
      let properties = scalar.properties
      if LetterTable.isInvisible(properties) {
        traits[value] = .invisible
      } else if properties.numericType == .decimal {
        letters[value] = UInt16(0x30 + Int(properties.numericValue ?? 0))
        traits[value] = .digit
      } else if properties.isAlphabetic {
        let (letter, script) = LetterTable.letter(scalar)
        letters[value] = letter
        traits[value] = properties.isUppercase ? script.union(.upper) : script
      }
    }
    traits[0xAD] = .invisible
    self.letters = letters
    self.traits = traits
  }

  @inline(__always)
  func letter(_ scalar: UInt32) -> UInt16 {
    scalar < 1 << 16 ? letters[Int(scalar)] : LetterTable.isLetter(scalar) ? LetterTable.foreign : 0
  }

  @inline(__always)
  func traits(_ scalar: UInt32) -> Traits { scalar < 1 << 16 ? traits[Int(scalar)] : [] }

  /// The letters of a name, without case and marks, words not told apart.
  func folded(_ text: some StringProtocol) -> [UInt16] {
    text.unicodeScalars.map { letter($0.value) }.filter { $0 != 0 }
  }

  private static func isInvisible(_ properties: Unicode.Scalar.Properties) -> Bool {
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: true
    default: false
    }
  }

  private static func isLetter(_ scalar: UInt32) -> Bool {
    Unicode.Scalar(scalar)?.properties.isAlphabetic ?? false
  }

  private static func letter(_ scalar: Unicode.Scalar) -> (UInt16, Traits) {
    let value = scalar.value
    let small = scalar.properties.lowercaseMapping.unicodeScalars.first?.value ?? value
    if (0x400...0x52F).contains(value) {
      switch small {
      case 0x451: return (0x435, .cyrillic)
      case 0x4D9, 0x493, 0x49B, 0x4A3, 0x4E9, 0x4B1, 0x4AF, 0x4BB: return (UInt16(small), [.cyrillic, .kazakh])
      case 0x456: return (UInt16(small), [.cyrillic, .kazakh, .ukrainian])
      case 0x457, 0x454, 0x491: return (UInt16(small), [.cyrillic, .ukrainian])
      default: return (UInt16(small), .cyrillic)
      }
    }
    guard value < 0x250 || (0x1E00...0x1EFF).contains(value) || (0xFF21...0xFF5A).contains(value) else {
      return (UInt16(truncatingIfNeeded: small), [])
    }
    return (latin(scalar) ?? UInt16(truncatingIfNeeded: small), .latin)
  }

  /// The letter of `LATIN CAPITAL LETTER A WITH DIAERESIS`; nil for ligatures and their like.
  private static func latin(_ scalar: Unicode.Scalar) -> UInt16? {
    if scalar.isASCII { return UInt16(scalar.value | 0x20) }
    guard let name = scalar.properties.name else { return nil }
    let words = name.split(separator: " ")
    guard let place = words.firstIndex(of: "LETTER"), place + 1 < words.count else { return nil }
    let letter = words[place + 1] == "DOTLESS" && place + 2 < words.count ? words[place + 2] : words[place + 1]
    guard letter.utf8.count == 1, let byte = letter.utf8.first else { return nil }
    return UInt16(byte | 0x20)
  }
}
