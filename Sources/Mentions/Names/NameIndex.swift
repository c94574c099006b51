internal import CoverageModel

/// All names of all actors, found by the beginnings of the words of a text.
struct NameIndex: Sendable {
  /// A stem by which a word is found.
  struct Entry: Sendable {
    let word: Int32
    /// `TextLanguage.rawValue`, 255 for the word as it stands.
    let language: UInt8
    let length: UInt8
    let paradigms: UInt64
  }

  private(set) var words: [NameWord] = []
  /// By word: what it may look like.
  private(set) var forms: [[NameWord.Form]] = []
  private(set) var patterns: [NamePattern] = []
  /// By word: the patterns that are found by it.
  private(set) var anchored: [[Int32]] = []
  /// Whether names may begin with a small letter.
  private(set) var hasSmallLetters = false

  private var wordIDs: [NameWord: Int] = [:]
  private let languages: [TextLanguage]

  private var entries: [Entry] = []
  /// By slot of a hash: where its entries begin and end.
  private var slots: [(hash: UInt64, first: Int32, last: Int32)] = []
  private var filter: [UInt64] = []
  private static let filterBits = 20

  init(_ actors: [MentionActor], languages: [TextLanguage] = TextLanguage.allCases) {
    self.languages = languages
    for (number, actor) in actors.enumerated() { add(actor, number) }
    build()
  }

  // MARK: Names

  private mutating func add(_ actor: MentionActor, _ number: Int) {
    let isPerson = actor.kind == .person
    let known: Bool? = actor.gender == .female ? true : actor.gender == .male ? false : nil
    let parts = actor.names.map { NameParts($0, isPerson: isPerson, gender: known) }
    let gender = known ?? parts.lazy.compactMap(\.isFemale).first
    let long = parts.map { $0.words.map(\.letters) }
    var surnames: Set<[UInt16]> = []
    for (name, parts) in zip(actor.names, parts) where !parts.words.isEmpty {
      let letters = parts.words.map(\.letters)
      let isBare =
        letters.count == 1
        || isPerson && long.contains { $0.count > letters.count && $0.suffix(letters.count) == letters[...] }
      if letters.count == 1 { surnames.insert(letters[0]) }
      add(parts, name, number, actor.kind, gender, isBare: isBare, isImplied: false)
      addTransliterations(of: parts, name, number, actor.kind, gender)
    }
    for wording in actor.exclusions {
      add(
        NameParts(wording, isPerson: false, gender: nil), wording, number, .organisation, nil, isBare: false,
        isImplied: false, isExclusion: true)
    }
    guard isPerson else { return }
    for (name, parts) in zip(actor.names, parts) where parts.words.count > 1 {
      let surname = parts.words[parts.anchor]
      // «Ле Пен» is listed: «Пен» alone is nobody.
      guard !long.contains(where: { $0.count > 1 && $0.count < parts.words.count && $0.last == surname.letters }) else {
        continue
      }
      guard surname.letters.count > 2, surnames.insert(surname.letters).inserted else { continue }
      add(
        NameParts(String(surname.text), isPerson: true, gender: gender), name, number, actor.kind, gender, isBare: true,
        isImplied: true)
    }
  }

  private mutating func add(
    _ parts: NameParts, _ name: String, _ actor: Int, _ kind: MentionActor.Kind, _ gender: Bool?, isBare: Bool,
    isImplied: Bool, isExclusion: Bool = false
  ) {
    guard !parts.words.isEmpty else { return }
    // A listed part of a name may be a given name: Кирилл, Абай.
    let isAlone = parts.words.count == 1 && kind == .person
    let words = parts.words.map { word in
      id(
        of: NameWord(
          letters: word.letters, parts: isAlone ? [.surname, .given] : [word.part],
          isFemale: kind == .person ? gender : nil, isAbbreviation: NameIndex.isAbbreviation(word.text),
          isCapital: NameIndex.isCapital(word.text), isLatin: NameIndex.isLatin(word.text)))
    }
    // One letter is too little to find a name by.
    let anchor =
      parts.words[parts.anchor].letters.count > 1 ? parts.anchor : parts.words.firstIndex { $0.letters.count > 1 } ?? 0
    let isSmall = NameIndex.isSmall(parts.words[anchor].text)
    let isLong = kind != .person && words.count >= 3
    hasSmallLetters = hasSmallLetters || isSmall || isLong
    let number = patterns.count
    patterns.append(
      NamePattern(
        actor: actor, isPerson: kind == .person, isParty: kind == .party, words: words, anchor: anchor,
        isFoundInSmallLetters: isSmall || isLong, isImplied: isImplied, isExclusion: isExclusion, isBare: isBare,
        isFemale: kind == .person ? gender : nil, text: name))
    anchored[words[anchor]].append(Int32(number))
  }

  private mutating func addTransliterations(
    of parts: NameParts, _ name: String, _ actor: Int, _ kind: MentionActor.Kind, _ gender: Bool?
  ) {
    guard languages.contains(.kazakhInLatin), parts.words.allSatisfy({ !NameIndex.isAbbreviation($0.text) }) else {
      return
    }
    var done: Set<String> = []
    for scheme in Transliteration.allCases {
      var spelled: [String] = []
      for word in parts.words {
        guard let latin = scheme.latin(word.letters), latin.count > 2 else { break }
        let text = String(decoding: latin, as: UTF16.self)
        spelled.append(NameIndex.isCapital(word.text) ? text.prefix(1).uppercased() + text.dropFirst() : text)
      }
      guard spelled.count == parts.words.count, done.insert(spelled.joined(separator: " ")).inserted else { continue }
      add(
        NameParts(spelled.joined(separator: " "), isPerson: kind == .person, gender: gender), name, actor, kind, gender,
        isBare: spelled.count == 1, isImplied: false)
    }
  }

  private mutating func id(of word: NameWord) -> Int {
    if let known = wordIDs[word] { return known }
    wordIDs[word] = words.count
    words.append(word)
    forms.append(word.forms(for: languages))
    anchored.append([])
    return words.count - 1
  }

  static func isCapital(_ word: Substring) -> Bool {
    word.unicodeScalars.first?.properties.isUppercase ?? false
  }

  private static func isSmall(_ word: Substring) -> Bool {
    word.unicodeScalars.first.map { $0.properties.isAlphabetic && !$0.properties.isUppercase } ?? false
  }

  static func isAbbreviation(_ word: Substring) -> Bool {
    let letters = word.unicodeScalars.filter(\.properties.isAlphabetic)
    return letters.count > 1 && letters.allSatisfy(\.properties.isUppercase)
  }

  private static func isLatin(_ word: Substring) -> Bool {
    word.unicodeScalars.allSatisfy { !LetterTable.shared.traits($0.value).contains(.cyrillic) }
  }

  // MARK: The table

  private mutating func build() {
    var found: [(hash: UInt64, entry: Entry)] = []
    for word in words.indices where !anchored[word].isEmpty {
      for form in forms[word] where form.letters.count <= 60 {
        let entry = Entry(
          word: Int32(word), language: form.language?.rawValue ?? 255, length: UInt8(form.letters.count),
          paradigms: form.paradigms)
        found.append((LetterHash.of(form.letters), entry))
      }
    }
    found.sort { ($0.hash, $0.entry.word) < ($1.hash, $1.entry.word) }
    var size = 64
    while size < found.count * 2 { size *= 2 }
    slots = Array(repeating: (0, 0, 0), count: size)
    filter = Array(repeating: 0, count: 1 << (NameIndex.filterBits - 6))
    entries = found.map(\.entry)
    var first = 0
    while first < found.count {
      var last = first
      while last < found.count, found[last].hash == found[first].hash { last += 1 }
      let hash = found[first].hash
      var place = Int(truncatingIfNeeded: hash >> 20) & (size - 1)
      while slots[place].last > 0 { place = (place + 1) & (size - 1) }
      slots[place] = (hash, Int32(first), Int32(last))
      let bit = Int(hash >> (64 - UInt64(NameIndex.filterBits)))
      filter[bit >> 6] |= 1 << UInt64(bit & 63)
      first = last
    }
  }

  /// Whether letters of this hash may be a stem; seldom wrong.
  @inline(__always)
  func mayHave(_ hash: UInt64) -> Bool {
    let bit = Int(hash >> (64 - UInt64(NameIndex.filterBits)))
    return filter[bit >> 6] & (1 << UInt64(bit & 63)) != 0
  }

  /// The stems with these letters; the caller compares them.
  @inline(__always)
  func entries(_ hash: UInt64) -> ArraySlice<Entry> {
    var place = Int(truncatingIfNeeded: hash >> 20) & (slots.count - 1)
    while slots[place].last > 0 {
      if slots[place].hash == hash { return entries[Int(slots[place].first)..<Int(slots[place].last)] }
      place = (place + 1) & (slots.count - 1)
    }
    return []
  }
}
