internal import CoverageModel

/// All names of all actors, found by the beginnings of the words of a text.
struct NameIndex: Sendable {
  private(set) var words: [NameWord] = []
  private(set) var patterns: [NamePattern] = []
  /// The words of all patterns, as positions in `words`, in the order of the names.
  private(set) var wordsOfPatterns: [Int32] = []
  /// The names as they were typed.
  private(set) var texts: [String] = []
  /// The patterns that are found by a word, word by word, and by word where they begin; one more behind the last.
  private(set) var anchored: [Int32] = []
  private(set) var firstAnchored: [Int32] = [0]
  /// Whether names may begin with a small letter.
  private(set) var hasSmallLetters = false
  private(set) var stems = StemTable()

  private var wordIDs: [UInt64: Int] = [:]

  init(_ actors: [MentionActor]) {
    var forms = WordForms()
    for (number, actor) in actors.enumerated() { add(actor, number, &forms) }
    sortAnchored()
    stems = StemTable(forms, isAnchored: words.indices.map { firstAnchored[$0] < firstAnchored[$0 + 1] })
  }

  /// The word at a place of a name, as a position in `words`.
  @inline(__always)
  func word(_ place: Int, of pattern: NamePattern) -> Int { Int(wordsOfPatterns[Int(pattern.firstWord) + place]) }

  private mutating func sortAnchored() {
    var counts = [Int32](repeating: 0, count: words.count + 1)
    for pattern in patterns { counts[word(pattern.anchor, of: pattern) + 1] += 1 }
    for place in counts.indices.dropFirst() { counts[place] += counts[place - 1] }
    firstAnchored = counts
    anchored = Array(repeating: 0, count: patterns.count)
    for (number, pattern) in patterns.enumerated() {
      let word = word(pattern.anchor, of: pattern)
      anchored[Int(counts[word])] = Int32(number)
      counts[word] += 1
    }
  }

  private mutating func text(_ name: String) -> Int32 {
    texts.append(name)
    return Int32(texts.count - 1)
  }

  // MARK: Names

  private mutating func add(_ actor: MentionActor, _ number: Int, _ forms: inout WordForms) {
    let isPerson = actor.kind == .person
    let names = actor.names.map { (text: $0, parts: NameParts($0, isPerson: isPerson)) }.filter {
      !$0.parts.words.isEmpty
    }
    let told: Bool? = actor.gender == .female ? true : actor.gender == .male ? false : nil
    let isFemale = isPerson ? told ?? names.lazy.compactMap(\.parts.isFemale).first : nil
    var entry = NamePattern.Head(actor: number, kind: actor.kind, isFemale: isFemale)
    entry.needs = actor.rules.needs
    for (text, parts) in names {
      entry.isBare = parts.words.count == 1 || isPerson && names.contains { isEnd(parts, of: $0.parts) }
      entry.text = self.text(text)
      add(parts, entry, &forms)
      var spellings: Set<[[UInt16]]> = []
      for scheme in Transliteration.allCases {
        if let latin = parts.transliterated(scheme), spellings.insert(latin.letters).inserted {
          add(latin, entry, &forms)
        }
      }
    }
    entry.isBare = true
    entry.isImplied = true
    var surnames = Set(names.compactMap { $0.parts.words.count == 1 ? $0.parts.words[0].letters : nil })
    for (text, parts) in names where isPerson && parts.words.count > 1 {
      let surname = parts.words[parts.anchor]
      // «Ле Пен» is listed: «Пен» alone is nobody.
      let isPiece = names.contains { $0.parts.words.count > 1 && isEnd($0.parts, of: parts) }
      guard surname.letters.count > 2, !isPiece, surnames.insert(surname.letters).inserted else { continue }
      entry.text = self.text(text)
      add(NameParts(surname: surname), entry, &forms)
    }
    // An office is nobody's name, but once somebody was named it is that person.
    entry = NamePattern.Head(actor: number, kind: .organisation, isFemale: nil)
    entry.isImplied = true
    for office in actor.offices {
      entry.text = text(office)
      add(NameParts(office, isPerson: false), entry, &forms)
    }
    entry.isImplied = false
    entry.isExclusion = true
    for wording in actor.rules.exclusions {
      entry.text = text(wording)
      add(NameParts(wording, isPerson: false), entry, &forms)
    }
  }

  private func isEnd(_ short: NameParts, of long: NameParts) -> Bool {
    let (short, long) = (short.letters, long.letters)
    return short.count < long.count && Array(long.suffix(short.count)) == short
  }

  private mutating func add(_ parts: NameParts, _ head: NamePattern.Head, _ forms: inout WordForms) {
    guard !parts.words.isEmpty else { return }
    // One letter is too little to find a name by.
    let anchor =
      parts.words[parts.anchor].letters.count > 1
      ? parts.anchor : parts.words.firstIndex { $0.letters.count > 1 } ?? parts.anchor
    let isLong = head.kind != .person && parts.words.count >= 3
    let isSmall = parts.words[anchor].isSmall
    hasSmallLetters = hasSmallLetters || isSmall || isLong
    let firstWord = Int32(wordsOfPatterns.count)
    for word in parts.words { wordsOfPatterns.append(Int32(id(of: word, isFemale: head.isFemale, &forms))) }
    patterns.append(
      NamePattern(
        head: head, firstWord: firstWord, wordCount: parts.words.count, anchor: anchor,
        isFoundInSmallLetters: isSmall || isLong))
  }

  private mutating func id(of word: NameWord, isFemale: Bool?, _ forms: inout WordForms) -> Int {
    let key = word.key(isFemale: isFemale)
    if let known = wordIDs[key], words[known].letters == word.letters { return known }
    wordIDs[key] = words.count
    words.append(word)
    forms.add(word, isFemale: isFemale)
    return words.count - 1
  }
}
