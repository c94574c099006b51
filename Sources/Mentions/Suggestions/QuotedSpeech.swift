/// The quotation in a sentence, and the word that says that it was spoken.
struct QuotedSpeech {
  /// Where the word of saying begins; nil when nobody is quoted.
  private(set) var verb: Int?
  private var quoted: [Range<Int>] = []

  /// Shorter ones are names and turns of phrase.
  private static let fewestWords = 3

  init(_ scalars: [UInt32], _ span: Range<Int>) {
    findQuotes(scalars, span)
    if quoted.isEmpty { findDash(scalars, span) }
    guard !quoted.isEmpty else { return }
    var place = span.lowerBound
    while place < span.upperBound {
      let start = place
      var word: [UInt16] = []
      while place < span.upperBound, LetterTable.shared.letter(scalars[place]) != 0 {
        word.append(LetterTable.shared.letter(scalars[place]))
        place += 1
      }
      if !word.isEmpty, !isQuoted(start), SpeechWords.has(word[...]) {
        verb = start
        return
      }
      place = max(place, start + 1)
    }
  }

  /// Quotations stand in the order of the text.
  func isQuoted(_ place: Int) -> Bool {
    var low = 0
    var high = quoted.count
    while low < high {
      let middle = (low + high) / 2
      if quoted[middle].upperBound <= place { low = middle + 1 } else { high = middle }
    }
    return low < quoted.count && quoted[low].contains(place)
  }

  private mutating func findQuotes(_ scalars: [UInt32], _ span: Range<Int>) {
    var opened: Int?
    for place in span where TextReader.isQuote(scalars[place]) {
      if let start = opened {
        if words(scalars[start..<place]) >= QuotedSpeech.fewestWords { quoted.append(start..<place) }
        opened = nil
      } else {
        opened = place
      }
    }
  }

  /// «— Мы готовы, — сказал он»: what stands before the second dash.
  private mutating func findDash(_ scalars: [UInt32], _ span: Range<Int>) {
    func isDash(_ place: Int) -> Bool { scalars[place] >= 0x2012 && TextReader.isHyphen(scalars[place]) }
    guard
      let dash = span.dropFirst().first(where: { place in
        isDash(place) && place > span.lowerBound + 1 && (scalars[place - 1] == 0x2C || scalars[place - 2] == 0x2C)
      })
    else { return }
    if words(scalars[span.lowerBound..<dash]) >= QuotedSpeech.fewestWords { quoted.append(span.lowerBound..<dash) }
  }

  private func words(_ scalars: ArraySlice<UInt32>) -> Int {
    scalars.split { LetterTable.shared.letter($0) == 0 }.count
  }
}
