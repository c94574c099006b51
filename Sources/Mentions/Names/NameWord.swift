/// One word of a name.
struct NameWord: Sendable {
  var letters: [UInt16]
  var part: Inflection.Part = .word
  /// Also a given name, when it is all that was listed of a person.
  var isAlone = false
  var isCapital = false
  /// Begins with a small letter, and not with a digit.
  var isSmall = false
  /// Written in capitals: ҚХП, ЦИК.
  var isAbbreviation = false
  var isLatin = true

  /// A word of the text of a name.
  init(_ scalars: some Collection<Unicode.Scalar>) {
    let table = LetterTable.shared
    letters = []
    letters.reserveCapacity(12)
    var capitals = 0
    for scalar in scalars {
      let letter = table.letter(scalar.value)
      let traits = table.traits(scalar.value)
      guard letter != 0 else { continue }
      if letters.isEmpty {
        isCapital = traits.contains(.upper)
        isSmall = !isCapital && !traits.contains(.digit)
      }
      if traits.contains(.upper) { capitals += 1 }
      if traits.contains(.cyrillic) { isLatin = false }
      letters.append(letter)
    }
    isAbbreviation = capitals > 1 && capitals + letters.count { $0 <= 0x39 } == letters.count
  }

  /// The parts by whose rules it changes.
  var parts: Inflection.Parts {
    if isAbbreviation && letters.count <= 6 { return Inflection.Parts(.abbreviation) }
    return isAlone ? [Inflection.Parts(.surname), Inflection.Parts(.given)] : Inflection.Parts(part)
  }

  /// The word in Latin letters; nil when it cannot be written so.
  func transliterated(_ scheme: Transliteration) -> NameWord? {
    guard !isAbbreviation, let latin = scheme.latin(letters), latin.count > 2 else { return nil }
    var word = self
    word.letters = latin
    word.isLatin = true
    return word
  }

  /// A number that words have in common that look and change alike, and hardly any others.
  func key(isFemale: Bool?) -> UInt64 {
    var hash = LetterHash.of(letters)
    let traits = UInt16(parts.rawValue) | (isFemale.map { $0 ? 256 : 512 } ?? 0)
    hash = LetterHash.adding(traits, to: hash)
    return LetterHash.adding((isCapital ? 1 : 0) | (isAbbreviation ? 2 : 0) | (isLatin ? 4 : 0), to: hash)
  }
}
