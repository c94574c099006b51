/// What the words of names may look like: each word as it stands, and its stems in every language.
struct WordForms: Sendable {
  /// A stem and what may follow it.
  struct Form: Sendable {
    let word: Int32
    /// `TextLanguage.rawValue`, `exact` for the word as it stands.
    let language: UInt8
    let length: UInt8
    /// Where its letters begin in the pool.
    let start: Int32
    let paradigms: UInt64

    static let exact: UInt8 = 255
  }

  private(set) var pool: [UInt16] = []
  private(set) var forms: [Form] = []
  /// By word: where its forms begin; one more behind the last.
  private(set) var firstForms: [Int32] = [0]

  private static let languages = TextLanguage.allCases.map { (language: $0, inflection: $0.inflection) }
  private static let longest = 60

  /// Adds the next word.
  mutating func add(_ word: NameWord, isFemale: Bool?) {
    let number = Int32(firstForms.count - 1)
    defer { firstForms.append(Int32(forms.count)) }
    guard word.letters.count <= WordForms.longest else { return }
    add(number, word.letters[...], [], WordForms.Form.exact, 0)
    guard word.letters.count > 1, word.letters.contains(where: { $0 > 0x39 }) else { return }
    for (language, inflection) in WordForms.languages where language.isLatin == word.isLatin {
      for stem in inflection.stems(of: word.letters, parts: word.parts, isFemale: isFemale) {
        add(number, word.letters.dropLast(stem.stripped), stem.added, language.rawValue, stem.paradigms)
      }
    }
  }

  private mutating func add(
    _ word: Int32, _ letters: ArraySlice<UInt16>, _ added: [UInt16], _ language: UInt8, _ paradigms: UInt64
  ) {
    let length = UInt8(letters.count + added.count)
    // Most stems begin as the word does, whose letters are there already.
    let start =
      added.isEmpty && !forms.isEmpty && forms[forms.count - 1].word == word
      ? forms[Int(firstForms[Int(word)])].start : Int32(pool.count)
    if Int(start) == pool.count {
      pool += letters
      pool += added
    }
    forms.append(Form(word: word, language: language, length: length, start: start, paradigms: paradigms))
  }
}
