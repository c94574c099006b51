/// Letters as the language model sees them: in lower case, one kind of apostrophe, all else a gap between words.
struct LanguageLetters: Sendable {
  /// By scalar below U+2000: the letter in lower case, 0 for what is no letter.
  private let folded: [UInt16]

  static let table = LanguageLetters()

  static let gap: UInt16 = 0
  static let apostrophe = UInt16(UInt8(ascii: "'"))

  private init() {
    folded = (0..<0x2000).map { value in
      guard let scalar = Unicode.Scalar(UInt32(value)) else { return LanguageLetters.gap }
      switch scalar.properties.generalCategory {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: break
      default: return LanguageLetters.gap
      }
      let lower = scalar.properties.lowercaseMapping.unicodeScalars
      // Letters whose small form is written with two scalars stay as they are.
      guard lower.count == 1, let first = lower.first else { return UInt16(value) }
      return UInt16(truncatingIfNeeded: first.value)
    }
  }

  /// The letter in lower case; `gap` for all else, and for letters at U+2000 and above, whose scripts need no words.
  @inline(__always)
  func letter(_ scalar: UInt32) -> UInt16 { scalar < 0x2000 ? folded[Int(scalar)] : LanguageLetters.gap }

  /// What a scalar is after a letter: apostrophes and marks continue a word that they cannot begin.
  @inline(__always)
  func continuation(_ scalar: UInt32) -> UInt16 {
    switch scalar {
    case 0x27, 0x60, 0xB4, 0x2018, 0x2019, 0x2BB, 0x2BC: LanguageLetters.apostrophe
    case 0x300...0x36F, 0x610...0x61A, 0x64B...0x65F, 0x200C: UInt16(scalar)
    default: letter(scalar)
    }
  }
}
