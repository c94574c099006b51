/// What stands around a name in a text.
struct Surroundings {
  let reader: TextReader
  /// Bytes of the name.
  let range: Range<Int>

  /// The word before with nothing but blanks between.
  var before: TextToken? {
    reader.token(before: range.lowerBound).flatMap { $0.gap.allSatisfy(TextReader.isBlank) ? $0.token : nil }
  }

  /// The word after with nothing but blanks between.
  var after: TextToken? {
    reader.token(after: range.upperBound).flatMap { $0.gap.allSatisfy(TextReader.isBlank) ? $0.token : nil }
  }

  /// Whether quotes open right before and close right after.
  var isQuoted: Bool {
    guard let (before, _) = reader.scalar(before: range.lowerBound), range.upperBound < reader.bytes.count else {
      return false
    }
    return TextReader.isQuote(before) && TextReader.isQuote(reader.scalar(at: range.upperBound).value)
  }

  /// Whether quotes open right before and close a few words later: the name is part of a title.
  var beginsTitle: Bool {
    guard let (before, _) = reader.scalar(before: range.lowerBound), TextReader.isQuote(before), !isQuoted else {
      return false
    }
    var place = range.upperBound
    var words = 0
    while place < reader.bytes.count, words < 6 {
      let (value, length) = reader.scalar(at: place)
      if TextReader.isQuote(value) { return !isSpeech(before: place + length) }
      if TextReader.isBlank(value) { words += 1 }
      if value == 0x2C || TextReader.endsSentence(value) { return false }
      place += length
    }
    return false
  }

  /// Whether a comma or a dash follows a closing quote: «…», — said somebody.
  private func isSpeech(before end: Int) -> Bool {
    var place = end
    while place < reader.bytes.count {
      let (value, length) = reader.scalar(at: place)
      if value == 0x2C || TextReader.isHyphen(value) { return true }
      guard TextReader.isBlank(value) else { return false }
      place += length
    }
    return false
  }

  /// Whether the name begins a sentence, where a capital says nothing.
  var isSentenceStart: Bool {
    var place = range.lowerBound
    while let (value, start) = reader.scalar(before: place) {
      if TextReader.endsSentence(value) {
        // A full stop behind an initial or an abbreviation ends nothing.
        guard value == 0x2E, let (token, gap) = reader.token(before: place), gap == [0x2E] else { return true }
        return !(token.isInitial || token.letters.count <= 2 && token.capitals == 0)
      }
      if TextReader.isHyphen(value), value >= 0x2012 { return true }
      guard TextReader.isBlank(value) || TextReader.isQuote(value) || value == 0x28 else { return false }
      place = start
    }
    return true
  }

  /// The words of the sentence around, ten on each side at most.
  var sentence: [TextToken] {
    var tokens: [TextToken] = []
    var start = range.lowerBound
    for _ in 0..<10 {
      guard let (token, gap) = reader.token(before: start, most: 4), !gap.contains(where: TextReader.endsSentence)
      else {
        break
      }
      tokens.append(token)
      start = token.range.lowerBound
    }
    var end = range.upperBound
    for _ in 0..<10 {
      guard let (token, gap) = reader.token(after: end, most: 6), !gap.contains(where: TextReader.endsSentence) else {
        break
      }
      tokens.append(token)
      end = token.range.upperBound
    }
    return tokens
  }

  /// Whether a party is spoken of right beside the name.
  var isBesidePartyWord: Bool {
    var near: [TextToken] = []
    if let (token, gap) = reader.token(before: range.lowerBound), TextReader.joins(gap) { near.append(token) }
    if let (token, gap) = reader.token(after: range.upperBound), TextReader.joins(gap) {
      near.append(token)
      if let (next, gap) = reader.token(after: token.range.upperBound), TextReader.joins(gap) { near.append(next) }
    }
    return near.contains { ContextWords.has(ContextWords.party, $0.letters) }
  }
}
