/// Reads attributes with the tables at hand, which are asked for once a page and not at every word.
struct ClassReader {
  private let weights: WordWeights
  private let groupOfWord = ClassEvidence.groupOfWord

  init(_ weights: WordWeights) { self.weights = weights }

  func evidence(in value: UnsafeBufferPointer<UInt8>) -> ClassEvidence {
    ClassEvidence(value, weights: weights, groupOfWord: groupOfWord)
  }
}
