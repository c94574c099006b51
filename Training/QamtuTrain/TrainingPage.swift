internal import Extraction

/// A page of the training set with its blocks and what is known of them.
struct TrainingPage: Sendable {
  let truth: PageTruth
  /// Its UTF-8 text.
  let text: [UInt8]
  let blocks: [String]
  let characters: [Int]
  let elementWords: [[UInt32]]
  let textWords: [[UInt32]]
  let labels: [Labeller.Label]

  init(truth: PageTruth, text: [UInt8]) {
    self.truth = truth
    self.text = text
    let sample = BodySample(text: text, weights: [])
    blocks = sample.texts
    characters = sample.texts.map(\.unicodeScalars.count)
    elementWords = sample.elementWords
    textWords = sample.textWords
    labels = Labeller.labels(texts: sample.texts, truth: truth)
  }

  func features(weights: [(hash: UInt32, weight: Int32)]) -> [Float] {
    BodySample(text: text, weights: weights).features
  }

  /// Which of `count` parts the page's host falls into; pages of one host are never apart.
  func fold(of count: Int, salt: UInt32) -> Int { Int((truth.host.utf8.reduce(salt) { ($0 ^ UInt32($1)) &* 0x0100_0193 } >> 8) % UInt32(count)) }
}
