internal import Extraction

/// A page of the training set with its blocks and what is known of them.
struct TrainingPage: Sendable {
  let truth: PageTruth
  /// As it was served.
  let bytes: [UInt8]
  let blocks: [String]
  let characters: [Int]
  let elementWords: [[UInt32]]
  let textWords: [[UInt32]]
  let labels: [Labeller.Label]

  init(truth: PageTruth, bytes: [UInt8]) {
    self.truth = truth
    self.bytes = bytes
    let sample = BodySample(page: bytes, weights: [])
    blocks = sample.texts
    characters = sample.texts.map(\.unicodeScalars.count)
    elementWords = sample.elementWords
    textWords = sample.textWords
    labels = Labeller.labels(texts: sample.texts, truth: truth)
  }

  /// As the program would read it from a list of pages.
  var input: PageInput { PageInput(id: truth.id, bytes: bytes, url: truth.url ?? "") }

  func sample(weights: [(hash: UInt32, weight: Int32)]) -> BodySample { BodySample(page: bytes, weights: weights) }

  /// Which of `count` parts the page's host falls into; pages of one host are never apart.
  func fold(of count: Int, salt: UInt32) -> Int {
    let hash = truth.host.utf8.reduce(salt) { ($0 ^ UInt32($1)) &* 0x0100_0193 }
    return Int((hash >> 8) % UInt32(count))
  }
}
