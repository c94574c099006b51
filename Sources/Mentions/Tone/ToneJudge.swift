/// Suggests the tone of a text towards the actors that it names.
struct ToneJudge {
  private let model: ToneModel?

  /// `language` is that of the text, such as `ru`; nil when it is not known.
  init(language: String?) { model = ToneLanguage(code: language)?.model }

  /// What the sentences say that name the actor, one mention as much as another.
  func tone(_ mentions: [MentionedText.Placed], in text: MentionedText) -> SuggestedTone {
    guard let model else { return .noModel }
    guard !mentions.isEmpty else { return .unsure }
    var sum = [Double](repeating: 0, count: ToneModel.tones.count)
    var count = 0
    for placed in mentions {
      let sentence = text.sentences.spans[placed.sentence]
      let scalars = text.sentences.scalars
      guard !ToneJudge.isKazakh(scalars[sentence].prefix(ToneJudge.longestLook)) else { continue }
      let context = ToneContext(
        scalars, sentence: sentence, actor: placed.mention.span, lexicon: model.language.lexicon)
      for (place, probability) in model.probabilities(of: context.features).enumerated() { sum[place] += probability }
      count += 1
    }
    guard count > 0 else { return .noModel }
    return model.tone(sum.map { $0 / Double(count) }).map(SuggestedTone.told) ?? .unsure
  }

  /// Characters of a sentence that tell its language.
  private static let longestLook = 400

  /// A Kazakh sentence in a Russian text: a word of four or more has letters that only Kazakh has; in a Russian one names have.
  private static func isKazakh(_ sentence: ArraySlice<UInt32>) -> Bool {
    let words = sentence.split { LetterTable.shared.letter($0) == 0 }
    let own = words.count { $0.contains { LetterTable.shared.traits($0).contains(.kazakh) } }
    return own * 4 >= max(words.count, 4)
  }
}
