/// A name cut into words, with the part that each plays.
struct NameParts {
  private(set) var words: [NameWord]
  /// The place of the surname, 0 for what is no person.
  private(set) var anchor = 0

  init(_ name: String, isPerson: Bool) {
    let table = LetterTable.shared
    words = name.unicodeScalars.split { table.letter($0.value) == 0 && !table.traits($0.value).contains(.invisible) }
      .map { NameWord($0) }.filter { !$0.letters.isEmpty }
    guard isPerson, !words.isEmpty else { return }
    for place in words.indices {
      words[place].part = NameParts.isPatronymic(words[place].letters) ? .patronymic : .given
    }
    let isSurnameFirst = words.count == 3 && NameParts.isRussianPatronymic(words[2].letters)
    anchor = isSurnameFirst ? 0 : words.count - 1
    words[anchor].part = .surname
    if words.count == 1 { words[0].isAlone = true }
  }

  /// A surname by itself.
  init(surname: NameWord) { words = [surname] }

  /// The name in Latin letters; nil when it is or cannot be.
  func transliterated(_ scheme: Transliteration) -> NameParts? {
    guard !words.allSatisfy(\.isLatin) else { return nil }
    var parts = self
    for place in words.indices {
      guard let word = words[place].transliterated(scheme) else { return nil }
      parts.words[place] = word
    }
    return parts
  }

  var letters: [[UInt16]] { words.map(\.letters) }

  // MARK: What words say

  /// Whether the name is a woman's; nil when it does not say.
  var isFemale: Bool? {
    isFemale(by: .patronymic) ?? isFemale(by: .surname) ?? isFemale(by: .givenName)
  }

  /// The same by one sort of evidence.
  func isFemale(by evidence: Suggestion.GenderEvidence) -> Bool? {
    guard !words.isEmpty else { return nil }
    switch evidence {
    case .codebook: return nil
    case .patronymic:
      let patronymics = words.filter { $0.letters.count > 5 }.map(\.letters)
      if patronymics.contains(where: Ends.patronymicsOfWomen.fit) { return true }
      return patronymics.contains(where: Ends.patronymicsOfMen.fit) ? false : nil
    case .surname:
      let surname = words[anchor].letters
      guard surname.count > 4 else { return nil }
      return Ends.surnamesOfWomen.fit(surname) ? true : Ends.surnamesOfMen.fit(surname) ? false : nil
    case .givenName:
      return words.indices.lazy.filter { $0 != anchor }.compactMap { GivenNames.shared.isFemale(words[$0].letters) }
        .first
    }
  }

  static func isPatronymic(_ word: [UInt16]) -> Bool {
    word.count > 5 && (Ends.russianPatronymics.fit(word) || Ends.kazakhPatronymics.fit(word))
  }

  private static func isRussianPatronymic(_ word: [UInt16]) -> Bool {
    word.count > 5 && Ends.russianPatronymics.fit(word)
  }

  /// Whether a word may be a patronymic in some case.
  static func mayBePatronymic(_ word: [UInt16]) -> Bool {
    guard word.count > 5 else { return false }
    return (0...min(4, word.count - 5)).contains { isPatronymic(Array(word.dropLast($0))) }
      || (1...3).contains { Ends.inflectedPatronymics.fit(Array(word.dropLast($0))) }
  }

  /// Ends of words.
  private struct Ends {
    let ends: [[UInt16]]

    init(_ text: String) { ends = text.split(separator: " ").map { LetterTable.shared.folded($0) } }

    func fit(_ word: [UInt16]) -> Bool { ends.contains { word.ends(with: $0) } }

    static let russianPatronymics = Ends("ович евич ьич овна евна ична")
    static let kazakhPatronymics = Ends("улы ұлы кызы қызы")
    static let inflectedPatronymics = Ends("овн евн ичн")
    static let patronymicsOfWomen = Ends("овна евна ична кызы қызы")
    static let patronymicsOfMen = Ends("ович евич ьич улы ұлы")
    static let surnamesOfWomen = Ends("ова ева ина ына ская цкая іна єва ська цька")
    static let surnamesOfMen = Ends("ов ев ин ын ский цкий єв ін ський цький")
  }
}

extension [UInt16] {
  func ends(with ending: [UInt16]) -> Bool {
    guard count >= ending.count else { return false }
    for place in ending.indices where self[count - ending.count + place] != ending[place] { return false }
    return true
  }
}
