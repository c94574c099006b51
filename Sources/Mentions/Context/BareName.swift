/// Decides by its surroundings whether a name that is short, such as a surname, is the actor's.
struct BareName {
  let pattern: NamePattern
  let word: NameWord
  let candidate: MentionCandidate
  let reader: TextReader

  private var around: Surroundings { Surroundings(reader: reader, range: candidate.range) }
  private var isCommon: Bool { CommonNames.contains(word.letters) }

  func isCredible(isNamedInFull: Bool) -> Bool {
    if around.beginsTitle, pattern.head.isPerson || isCommon { return false }
    if pattern.head.isPerson { return isPerson(isNamedInFull: isNamedInFull) }
    if pattern.head.isParty { return !isCommon || isParty }
    return !isOfAnother && !isOfMany && !isModel
  }

  // MARK: Persons

  private func isPerson(isNamedInFull: Bool) -> Bool {
    let before = around.before
    if let before, before.isCapital {
      // Another person's given name, or a woman's patronymic: «певица Роза Омарова» is not Даурен Омаров.
      if GivenNames.shared.mayBe(before.letters) || NameParts.mayBePatronymic(before.letters) || isDouble(before) {
        return false
      }
      if isCommon { return false }
    }
    if isBehindInitial { return false }
    let after = around.after
    // The name is another person's given name: «Ким Чен Ын» is not Виктор Ким.
    if let after, after.isCapital, !after.isNumber, GivenNames.shared.mayBe(candidate.anchor.letters) { return false }
    if let after, ContextWords.has(ContextWords.placesAfter, after.letters) { return false }
    if let before, !candidate.isExact, ContextWords.has(ContextWords.placesBefore, before.letters) { return false }
    if pattern.head.isFemale == false, let after, candidate.isExact, after.letters.ends(with: BareName.womanSaid) {
      return false
    }
    return !isCommon || isNamedInFull || !around.isSentenceStart
  }

  /// «Ахмат-Хаджи», «Жан-Мари».
  private func isDouble(_ word: TextToken) -> Bool {
    guard let (token, gap) = reader.token(before: word.range.lowerBound) else { return false }
    return token.isCapital && gap.count == 1 && TextReader.isHyphen(gap[0])
  }

  /// The past tense of a woman: «Бут рассказала» is not Виктор Бут.
  private static let womanSaid = LetterTable.shared.folded("ала")

  /// Behind an initial that is none of the actor's; with the actor's own the name was found as a whole.
  private var isBehindInitial: Bool {
    guard let (token, gap) = reader.token(before: candidate.range.lowerBound) else { return false }
    return token.isInitial && gap.contains(0x2E) && TextReader.joins(gap, afterInitial: true)
  }

  // MARK: Parties and institutions

  private var isParty: Bool {
    if around.isQuoted || around.isBesidePartyWord { return true }
    if let after = around.after, ContextWords.has(ContextWords.compoundsAfter, after.letters) { return false }
    if !around.isSentenceStart { return true }
    return around.sentence.contains { ContextWords.has(ContextWords.election, $0.letters) }
  }

  /// «Чехия Үкіметі» is not the government that the list means by «Үкімет».
  private var isOfAnother: Bool {
    guard !candidate.isExact, candidate.anchor.letters.count > word.letters.count,
      BareName.possessives.contains(candidate.anchor.letters[word.letters.count]), let before = around.before
    else { return false }
    return before.isCapital
  }

  /// «Үкіметтер» are governments of any country.
  private var isOfMany: Bool {
    !candidate.isExact
      && BareName.plurals.contains { candidate.anchor.letters.dropFirst(word.letters.count).starts(with: $0) }
  }

  /// «ЗАЗ-1103» is a car and not its maker.
  private var isModel: Bool {
    guard word.isAbbreviation, let (token, gap) = reader.token(after: candidate.range.upperBound) else { return false }
    return gap.count == 1 && TextReader.isHyphen(gap[0]) && token.isNumber
  }

  private static let plurals = ["лар", "лер", "дар", "дер", "тар", "тер"].map { LetterTable.shared.folded($0) }
  private static let possessives = Set(LetterTable.shared.folded("ыі"))
}
