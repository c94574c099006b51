internal import CoverageModel

/// Decides by its surroundings whether a name that is short, such as a surname, is the actor's.
struct BareName {
  let pattern: NamePattern
  let word: NameWord
  let candidate: MentionCandidate
  let reader: TextReader

  private var around: Surroundings { Surroundings(reader: reader, range: candidate.range) }
  private var isCommon: Bool {
    switch pattern.head.needs {
    case .nothing: false
    case .context: true
    default: CommonNames.contains(word.letters)
    }
  }

  /// Nil when nothing speaks against it.
  func doubt(isNamedInFull: Bool) -> MentionDoubt? {
    if pattern.head.needs == .quotes, !around.isQuoted { return .unquoted }
    if around.beginsTitle, pattern.head.isPerson || isCommon { return .title }
    if pattern.head.isPerson { return doubtOfPerson(isNamedInFull: isNamedInFull) }
    if pattern.head.isParty || pattern.head.needs == .context { return !isCommon || isParty ? nil : .everydayWord }
    return isOfAnother ? .ofAnother : isOfMany ? .plural : isModel ? .model : nil
  }

  // MARK: Persons

  private func doubtOfPerson(isNamedInFull: Bool) -> MentionDoubt? {
    let before = around.before
    let after = around.after
    if let before, before.isCapital {
      if GivenNames.shared.mayBe(before.letters) || NameParts.mayBePatronymic(before.letters) || isDouble(before) {
        return .otherGivenName
      }
      // «Дед Мороз» is nobody's candidate, «Кандидат Мороз» is.
      if isCommon, CapacityWords.capacity(of: before.letters) == nil { return .everydayWord }
    }
    if isBehindInitial { return .otherInitial }
    if let after {
      if isSyllables(after) { return .givenName }
      if after.isCapital, !after.isNumber, GivenNames.shared.mayBe(candidate.anchor.letters) { return .givenName }
      if ContextWords.has(ContextWords.placesAfter, after.letters) { return .place }
      if pattern.head.isFemale == false, candidate.isExact, after.letters.ends(with: BareName.womanSaid) {
        return .otherGender
      }
    }
    if let before, !candidate.isExact, ContextWords.has(ContextWords.placesBefore, before.letters) { return .place }
    return isCommon && !isNamedInFull && around.isSentenceStart ? .everydayWord : nil
  }

  /// Given names behind the surname, as Koreans and Chinese have them: «Цой Ен Хе».
  private func isSyllables(_ after: TextToken) -> Bool {
    guard after.isCapital, after.letters.count <= 4, after.capitals == 1, !GivenNames.shared.mayBe(after.letters),
      let next = Surroundings(reader: reader, range: after.range).after
    else { return false }
    return next.isCapital && next.letters.count <= 4 && next.capitals == 1
  }

  /// «Ахмат-Хаджи», «Жан-Мари».
  private func isDouble(_ word: TextToken) -> Bool {
    guard let (token, gap) = reader.token(before: word.range.lowerBound) else { return false }
    return token.isCapital && gap.count == 1 && TextReader.isHyphen(gap[0])
  }

  /// The past tense of a woman.
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

  /// Possessed by what stands before it.
  private var isOfAnother: Bool {
    guard !candidate.isExact, candidate.anchor.letters.count > word.letters.count,
      BareName.possessives.contains(candidate.anchor.letters[word.letters.count]), let before = around.before
    else { return false }
    return before.isCapital
  }

  private var isOfMany: Bool {
    !candidate.isExact
      && BareName.plurals.contains { candidate.anchor.letters.dropFirst(word.letters.count).starts(with: $0) }
  }

  private var isModel: Bool {
    guard word.isAbbreviation, let (token, gap) = reader.token(after: candidate.range.upperBound) else { return false }
    return gap.count == 1 && TextReader.isHyphen(gap[0]) && token.isNumber
  }

  private static let plurals = ["лар", "лер", "дар", "дер", "тар", "тер"].map { LetterTable.shared.folded($0) }
  private static let possessives = Set(LetterTable.shared.folded("ыі"))
}
