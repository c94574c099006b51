#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Tells the tone of a sentence towards an actor whom it names, or that it cannot tell.
///
/// Multinomial logistic regression over `ToneFeature`: the sum of the weights of what is there, for the worse and for the better, is
/// compared with neutral, which is 0. Everything that decided can be read in its text (`ToneModel+Text.swift`).
package struct ToneModel: Sendable {
  /// Weights of a feature towards negative and towards positive, in hundredths.
  package struct Weight: Sendable, Hashable {
    package let negative: Int32
    package let positive: Int32

    package init(negative: Int32, positive: Int32) {
      self.negative = negative
      self.positive = positive
    }
  }

  /// When a tone is suggested, and how often it was right where nobody had taught it.
  package struct Outcome: Sendable, Hashable {
    /// Thousandths; a tone that is less probable is not suggested.
    package var threshold: Int
    /// Of the sentences kept apart: those of which the tone was suggested, and those of them where it was right.
    package var suggested = 0
    package var right = 0

    package init(threshold: Int) { self.threshold = threshold }
  }

  package static let tones = [-1, 0, 1]

  package let language: ToneLanguage
  package let bias: Weight
  package let weights: [ToneFeature: Weight]
  /// In the order of `tones`.
  package var outcomes: [Outcome]
  /// How many sentences kept apart the outcomes were counted on.
  package var keptApart = 0

  package init(language: ToneLanguage, bias: Weight, weights: [ToneFeature: Weight], outcomes: [Outcome]) {
    self.language = language
    self.bias = bias
    self.weights = weights
    self.outcomes = outcomes
  }

  /// Of a share of the sentences kept apart a tone was suggested.
  package var suggested: Int { outcomes.reduce(0) { $0 + $1.suggested } }
  package var right: Int { outcomes.reduce(0) { $0 + $1.right } }

  /// What the model looks at; fractions, the greatest where a word is next to the actor.
  package static func features(
    of text: String, actor: Range<Int>, language: ToneLanguage
  ) -> [ToneFeature: Double] {
    let scalars = text.unicodeScalars.map(\.value)
    return ToneContext(scalars, sentence: 0..<scalars.count, actor: actor, lexicon: language.lexicon).features
  }

  /// The probabilities of `tones`, which sum to 1.
  package func probabilities(of features: [ToneFeature: Double]) -> [Double] {
    var (negative, positive) = (Double(bias.negative), Double(bias.positive))
    // In one order, for the sum of fractions depends on it.
    for (feature, value) in features.sorted(by: { $0.key < $1.key }) {
      guard let weight = weights[feature] else { continue }
      negative += value * Double(weight.negative)
      positive += value * Double(weight.positive)
    }
    let scores = [exp(min(negative / 100, 30)), 1, exp(min(positive / 100, 30))]
    let sum = scores.reduce(0, +)
    return scores.map { $0 / sum }
  }

  /// The tone whose probability reaches its threshold; nil when none does, or more than one.
  package func tone(_ probabilities: [Double]) -> SuggestedTone.Told? {
    let likely = probabilities.indices.filter { probabilities[$0] * 1000 >= Double(outcomes[$0].threshold) }
    guard likely.count == 1 else { return nil }
    return SuggestedTone.Told(
      step: ToneModel.tones[likely[0]], probability: probabilities[likely[0]], language: language,
      record: outcomes[likely[0]])
  }

  /// The place in `tones` of the tone that comes nearest to its threshold, for when one has to be named.
  package static func likeliest(_ probabilities: [Double], _ outcomes: [Outcome]) -> Int {
    func nearness(_ place: Int) -> Double { probabilities[place] / Double(outcomes[place].threshold) }
    return probabilities.indices.max { nearness($0) < nearness($1) } ?? 1
  }
}
