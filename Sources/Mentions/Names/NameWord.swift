/// One word of a name, with all that it may look like.
struct NameWord: Hashable, Sendable {
  let letters: [UInt16]
  let parts: Set<Inflection.Part>
  let isFemale: Bool?
  /// Written in capitals: ҚХП, ЦИК.
  let isAbbreviation: Bool
  let isCapital: Bool
  let isLatin: Bool

  /// A stem and what may follow it.
  struct Form: Hashable, Sendable {
    let letters: [UInt16]
    /// Nil for the word as it stands.
    let language: TextLanguage?
    let paradigms: UInt64
  }

  /// The word itself first.
  func forms(for languages: [TextLanguage]) -> [Form] {
    var forms = [Form(letters: letters, language: nil, paradigms: 0)]
    guard letters.count >= 2, letters.contains(where: { $0 > 0x39 }) else { return forms }
    let parts = isAbbreviation && letters.count <= 6 ? [.abbreviation] : parts
    for language in languages where language.isLatin == isLatin {
      for part in parts.sorted(by: { $0.rawValue < $1.rawValue }) {
        for stem in language.inflection.stems(of: letters, part: part, isFemale: isFemale) {
          forms.append(Form(letters: stem.letters, language: language, paradigms: stem.paradigms))
        }
      }
    }
    return forms
  }
}
