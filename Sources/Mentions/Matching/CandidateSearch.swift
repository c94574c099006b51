/// The pass over a text: finds words that may be names, and the names around them.
struct CandidateSearch {
  let index: NameIndex
  let reader: TextReader
  let languages: Set<TextLanguage>
  private(set) var candidates: [MentionCandidate] = []

  init(index: NameIndex, reader: TextReader, languages: Set<TextLanguage>) {
    self.index = index
    self.reader = reader
    self.languages = languages
  }

  mutating func run() {
    let bytes = reader.bytes
    let table = LetterTable.shared
    let looksAtSmall = index.hasSmallLetters
    var place = 0
    var isInWord = false
    while place < bytes.count {
      let byte = bytes[place]
      if byte < 0x80 {
        let isLetter = byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26
        if isLetter, !isInWord, looksAtSmall || byte &- 0x61 >= 26 {
          place = look(at: place)
          continue
        }
        isInWord = isLetter
        place += 1
        continue
      }
      let (value, length) = reader.scalar(at: place)
      let traits = table.traits(value)
      if table.letter(value) != 0 {
        if !isInWord, looksAtSmall || traits.contains(.upper) {
          place = look(at: place)
          continue
        }
        isInWord = true
      } else if !traits.contains(.invisible) {
        isInWord = false
      }
      place += length
    }
  }

  /// Looks whether a name begins with the word at a byte; where the word ends.
  private mutating func look(at start: Int) -> Int {
    let table = LetterTable.shared
    var hash = LetterHash.seed
    var place = start
    var count = 0
    var capitals = 0
    var mayBeName = false
    var scripts: LetterTable.Traits = []
    while place < reader.bytes.count {
      let (value, length) = reader.scalar(at: place)
      let letter = table.letter(value)
      let traits = table.traits(value)
      if letter == 0, !traits.contains(.invisible) { break }
      place += length
      scripts.formUnion(traits)
      guard letter != 0 else { continue }
      count += 1
      if traits.contains(.upper) { capitals += 1 }
      hash = LetterHash.adding(letter, to: hash)
      if !mayBeName, count > 1, index.stems.mayHave(hash) { mayBeName = true }
    }
    // Marks and letters of another script change what the letters say; such words are few.
    let isPlain = scripts.isDisjoint(with: .invisible) && !scripts.isSuperset(of: [.latin, .cyrillic])
    let mayLookAlike = capitals == count && count > 1
    guard mayBeName || !isPlain || mayLookAlike, count <= TextReader.longestWord else { return place }
    let token = reader.token(at: start)
    lookUp(token, token.letters)
    if let lookAlike = token.lookAlike { lookUp(token, lookAlike, isExactOnly: true) }
    return place
  }

  private mutating func lookUp(_ token: TextToken, _ letters: [UInt16], isExactOnly: Bool = false) {
    var near = Neighbours(reader, token)
    var hash = LetterHash.seed
    for (place, letter) in letters.enumerated() {
      hash = LetterHash.adding(letter, to: hash)
      guard place > 0, index.stems.mayHave(hash) else { continue }
      for number in index.stems.entries(hash) {
        let form = index.stems.form(number)
        guard index.stems.has(form, letters[...place]) else { continue }
        let isExact = form.language == WordForms.Form.exact
        guard fits(form, letters, token), isExact || !isExactOnly else { continue }
        for place in index.firstAnchored[Int(form.word)]..<index.firstAnchored[Int(form.word) + 1] {
          match(Int(index.anchored[Int(place)]), &near, isExact: isExact)
        }
      }
    }
  }

  /// Whether what follows the stem is an ending that it takes, in a language of the text.
  private func fits(_ form: WordForms.Form, _ letters: [UInt16], _ token: TextToken) -> Bool {
    guard let language = TextLanguage(rawValue: form.language) else { return letters.count == Int(form.length) }
    guard reads(language, token) else { return false }
    return letters.withUnsafeBufferPointer {
      language.inflection.has(UnsafeBufferPointer(rebasing: $0[Int(form.length)...]), in: form.paradigms)
    }
  }

  /// A word with letters that only Kazakh has is Kazakh in any text.
  private func reads(_ language: TextLanguage, _ token: TextToken) -> Bool {
    languages.contains(language) || language == .kazakh && token.traits.contains(.kazakh)
  }

  // MARK: The words around

  private mutating func match(_ number: Int, _ near: inout Neighbours, isExact: Bool) {
    let token = near.token
    let pattern = index.patterns[number]
    let word = index.word(pattern.anchor, of: pattern)
    guard hasCapitals(word, token, pattern.isFoundInSmallLetters) else { return }
    let rule: Mention.Rule = !pattern.head.isImplied ? .name : pattern.head.isPerson ? .surname : .office
    if pattern.wordCount == 1 { return add(number, token.range, rule, token, isExact) }
    if let range = inOrder(pattern, &near) { return add(number, range, rule, token, isExact) }
    guard pattern.head.isPerson else { return }
    if let range = reversed(pattern, &near) { return add(number, range, .reversed, token, isExact) }
    if let range = initials(pattern, &near) { add(number, range, .initials, token, isExact) }
  }

  private mutating func add(
    _ pattern: Int, _ range: Range<Int>, _ rule: Mention.Rule, _ anchor: TextToken, _ isExact: Bool
  ) {
    candidates.append(
      MentionCandidate(pattern: pattern, range: range, rule: rule, anchor: anchor, isExact: isExact))
  }

  private func hasCapitals(_ word: Int, _ token: TextToken, _ mayBeSmall: Bool) -> Bool {
    if index.words[word].isAbbreviation && !mayBeSmall {
      return token.capitals >= min(index.words[word].letters.count, token.letters.count)
    }
    return mayBeSmall || !index.words[word].isCapital || token.isCapital
  }

  /// The words of the name one after the other around the anchor.
  private func inOrder(_ pattern: NamePattern, _ near: inout Neighbours) -> Range<Int>? {
    var start = near.token.range.lowerBound
    var end = near.token.range.upperBound
    for place in (0..<pattern.anchor).reversed() {
      guard let (token, gap) = near.token(before: start), TextReader.joins(gap) else { return nil }
      if isWord(index.word(place, of: pattern), token, pattern) {
        start = token.range.lowerBound
        continue
      }
      // A patronymic may stand between the names.
      guard pattern.head.isPerson, NameParts.mayBePatronymic(token.letters),
        let (given, gap) = reader.token(before: token.range.lowerBound), TextReader.joins(gap),
        isWord(index.word(place, of: pattern), given, pattern)
      else { return nil }
      start = given.range.lowerBound
    }
    for place in (pattern.anchor + 1)..<max(pattern.wordCount, pattern.anchor + 1) {
      guard let (token, gap) = near.token(after: end), TextReader.joins(gap),
        isWord(index.word(place, of: pattern), token, pattern)
      else { return nil }
      end = token.range.upperBound
    }
    return start..<end
  }

  /// Surname first.
  private func reversed(_ pattern: NamePattern, _ near: inout Neighbours) -> Range<Int>? {
    guard pattern.anchor == pattern.wordCount - 1 else { return nil }
    var end = near.token.range.upperBound
    for place in 0..<pattern.anchor {
      guard let (token, gap) = near.token(after: end), TextReader.joins(gap),
        isWord(index.word(place, of: pattern), token, pattern)
      else { return nil }
      end = token.range.upperBound
    }
    if let (token, gap) = near.token(after: end), gap.allSatisfy(TextReader.isBlank),
      NameParts.mayBePatronymic(token.letters), token.isCapital
    {
      end = token.range.upperBound
    }
    return near.token.range.lowerBound..<end
  }

  /// One or two initials before the surname, or behind it; the first must be that of the given name.
  private func initials(_ pattern: NamePattern, _ near: inout Neighbours) -> Range<Int>? {
    guard pattern.wordCount > 1 else { return nil }
    let wanted = index.words[index.word(pattern.anchor == 0 ? 1 : 0, of: pattern)].letters.first
    var start = near.token.range.lowerBound
    var first: UInt16?
    for _ in 0..<2 {
      guard let (token, gap) = near.token(before: start), token.isInitial, gap.contains(0x2E),
        TextReader.joins(gap, afterInitial: true)
      else { break }
      start = token.range.lowerBound
      first = token.letters[0]
    }
    if first == wanted { return start..<near.token.range.upperBound }
    guard first == nil, let (token, gap) = near.token(after: near.token.range.upperBound), token.isInitial,
      gap.allSatisfy(TextReader.isBlank), token.letters[0] == wanted,
      token.range.upperBound < reader.bytes.count, reader.bytes[token.range.upperBound] == UInt8(ascii: ".")
    else { return nil }
    return near.token.range.lowerBound..<token.range.upperBound
  }

  /// Whether a word of the text is a word of the name in some case.
  private func isWord(_ number: Int, _ token: TextToken, _ pattern: NamePattern) -> Bool {
    let word = index.words[number]
    let needsCapital = pattern.head.isPerson || index.words[index.word(pattern.anchor, of: pattern)].isSmall
    guard !needsCapital || !word.isCapital || token.isCapital,
      !word.isAbbreviation || token.capitals >= min(word.letters.count, token.letters.count)
    else { return false }
    if token.letters == word.letters || token.lookAlike == word.letters { return true }
    guard token.letters.first == word.letters.first else { return false }
    // In Kazakh only the last word of a name changes.
    let isLast = index.word(pattern.wordCount - 1, of: pattern) == number
    // A long name bears a slip of the pen in one of its longer words.
    if pattern.wordCount > 2, SpellingSlip.isLikely(token.letters, word.letters) { return true }
    return index.stems.forms(of: number).contains { form in
      guard let language = TextLanguage(rawValue: form.language), index.stems.begins(token.letters, with: form),
        isLast || pattern.head.isPerson || !(language == .kazakh || language == .kazakhInLatin)
      else { return false }
      return fits(form, token.letters, token)
    }
  }
}
