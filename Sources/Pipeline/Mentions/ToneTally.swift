internal import CoverageModel
internal import Mentions

/// What became of the tone of suggestions.
struct ToneTally: Sendable {
  private var told: [ToneLanguage: Int] = [:]
  private var unsure = 0
  private var withoutModel = 0

  mutating func add(_ tone: SuggestedTone) {
    switch tone {
    case .told(let told): self.told[told.language, default: 0] += 1
    case .unsure: unsure += 1
    case .noModel: withoutModel += 1
    }
  }

  mutating func add(_ other: ToneTally) {
    told.merge(other.told, uniquingKeysWith: +)
    unsure += other.unsure
    withoutModel += other.withoutModel
  }

  /// Lines for a person: how many tones were suggested, and of each language that was used how often they were right.
  var notes: [String] {
    let count = told.values.reduce(0, +)
    guard count + unsure + withoutModel > 0 else { return [] }
    var notes = [
      "tone: suggested for \(count), unsure of \(unsure), no model for the language of \(withoutModel); judge it anew"
    ]
    for language in ToneLanguage.allCases where told[language] != nil {
      guard let model = language.model else { continue }
      let records = zip(ToneModel.tones, model.outcomes).map { tone, outcome in
        "\(Tone.judged(tone)?.name ?? "") in \(outcome.right) of \(outcome.suggested)"
      }
      notes.append(
        "tone in \(language.rawValue): of \(model.keptApart) sentences that it was not taught it tells \(model.suggested) "
          + "and is right on \(records.joined(separator: ", "))")
    }
    return notes
  }
}
