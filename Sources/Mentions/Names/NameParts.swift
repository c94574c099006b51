/// A name cut into words, with the part that each plays.
struct NameParts {
  struct Word {
    let text: Substring
    let letters: [UInt16]
    var part: Inflection.Part
  }

  private(set) var words: [Word]
  /// The place of the surname, 0 for what is no person.
  private(set) var anchor = 0
  private(set) var isFemale: Bool?

  init(_ name: String, isPerson: Bool, gender: Bool?) {
    let table = LetterTable.shared
    words = name.unicodeScalars.split { table.letter($0.value) == 0 && !table.traits($0.value).contains(.invisible) }
      .map { Word(text: Substring($0), letters: table.folded(Substring($0)), part: .word) }
      .filter { !$0.letters.isEmpty }
    guard isPerson, !words.isEmpty else { return }
    for place in words.indices {
      words[place].part = NameParts.isPatronymic(words[place].letters) ? .patronymic : .given
    }
    let isSurnameFirst = words.count == 3 && NameParts.isRussianPatronymic(words[2].letters)
    anchor = isSurnameFirst ? 0 : words.count - 1
    words[anchor].part = .surname
    isFemale = gender ?? NameParts.isFemale(words.map(\.letters), anchor: anchor)
  }

  private static func isRussianPatronymic(_ word: [UInt16]) -> Bool {
    word.count > 5 && endings(["ович", "евич", "ьич", "овна", "евна", "ична"], word)
  }

  static func isPatronymic(_ word: [UInt16]) -> Bool {
    isRussianPatronymic(word) || word.count > 5 && endings(["улы", "ұлы", "кызы", "қызы"], word)
  }

  private static func endings(_ endings: [String], _ word: [UInt16]) -> Bool {
    endings.contains { ending in word.ends(with: LetterTable.shared.folded(ending)) }
  }

  private static func isFemale(_ words: [[UInt16]], anchor: Int) -> Bool? {
    for word in words where word.count > 5 {
      if endings(["овна", "евна", "ична", "кызы", "қызы"], word) { return true }
      if endings(["ович", "евич", "ьич", "улы", "ұлы"], word) { return false }
    }
    let surname = words[anchor]
    if surname.count > 4 {
      if endings(["ова", "ева", "ина", "ына", "ская", "цкая", "іна", "єва", "ська", "цька"], surname) { return true }
      if endings(["ов", "ев", "ин", "ын", "ский", "цкий", "єв", "ін", "ський", "цький"], surname) { return false }
    }
    return words.indices.filter { $0 != anchor }.lazy.compactMap { GivenNames.shared.isFemale(words[$0]) }.first
  }
}

extension [UInt16] {
  func ends(with ending: [UInt16]) -> Bool { count >= ending.count && suffix(ending.count).elementsEqual(ending) }
}

extension NameParts {
  /// Whether a word may be a patronymic in some case.
  static func mayBePatronymic(_ word: [UInt16]) -> Bool {
    guard word.count > 5 else { return false }
    return (0...min(4, word.count - 5)).contains { isPatronymic(Array(word.dropLast($0))) }
      || patronymicStems.contains { stem in (1...3).contains { Array(word.dropLast($0)).ends(with: stem) } }
  }

  private static let patronymicStems = ["овн", "евн", "ичн"].map { LetterTable.shared.folded($0) }
}
