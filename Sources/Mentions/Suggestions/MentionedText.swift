internal import CoverageModel

/// A text cut into sentences, with its mentions and who speaks in each sentence.
struct MentionedText {
  /// A mention and the position of its sentence.
  struct Placed {
    let mention: Mention
    let sentence: Int
  }

  let sentences: TextSentences
  let mentions: [Placed]
  /// By sentence that names somebody: the actor who is quoted in it, if any is.
  private var speakers: [Int: Int?] = [:]

  init(_ text: String, _ mentions: [Mention]) {
    let sentences = TextSentences(text)
    self.sentences = sentences
    self.mentions = mentions.map { Placed(mention: $0, sentence: sentences.position(of: $0.span.lowerBound)) }
    for (sentence, named) in Dictionary(grouping: self.mentions, by: \.sentence) {
      speakers[sentence] = .some(MentionedText.speaker(sentences.scalars, sentences.spans[sentence], named))
    }
  }

  func namesAnybody(_ sentence: Int) -> Bool { speakers[sentence] != nil }

  /// Direct where the sentence quotes the actor.
  func mode(of sentence: Int, for actor: Int) -> Mode {
    (speakers[sentence] ?? nil) == actor ? .direct : .indirect
  }

  /// The three words before a mention, in its sentence.
  func words(before placed: Placed) -> [[UInt16]] {
    let start = sentences.spans[placed.sentence].lowerBound
    guard start < placed.mention.span.lowerBound else { return [] }
    let before = sentences.scalars[start..<placed.mention.span.lowerBound].suffix(60)
    return before.split { LetterTable.shared.letter($0) == 0 }.suffix(3).map { $0.map(LetterTable.shared.letter) }
  }

  /// Who is named outside of the quotation and nearest to the word of saying.
  private static func speaker(_ scalars: [UInt32], _ span: Range<Int>, _ named: [Placed]) -> Int? {
    let quotation = QuotedSpeech(scalars, span)
    guard let verb = quotation.verb else { return nil }
    func distance(_ placed: Placed) -> Int {
      max(placed.mention.span.lowerBound - verb, verb - placed.mention.span.upperBound)
    }
    return named.filter { !quotation.isQuoted($0.mention.span.lowerBound) }.min { distance($0) < distance($1) }?
      .mention.actor
  }
}
