/// What was learnt about telling an article from a page's furniture: weights of words, then two ensembles of trees.
package struct BodyModel: Sendable {
  /// Columns as in `BodySample.columns`, then, for the second ensemble, as in `ContextFeatures.names`.
  package let first: TreeEnsemble
  package let second: TreeEnsemble
  package let weights: [(hash: UInt32, weight: Int32)]
  /// How likely a block has to be for being kept, as a share of the page's best expected F1; see `KeptBlocks`. In thousandths.
  package let keptShare: Int32
  let words: WordWeights

  package init(
    first: TreeEnsemble, second: TreeEnsemble, weights: [(hash: UInt32, weight: Int32)], keptShare: Int32
  ) {
    self.first = first
    self.second = second
    self.weights = weights
    self.keptShare = keptShare
    words = WordWeights(weights)
  }

  /// The verdicts on the blocks of one page, in thousandths of a log-odds unit.
  ///
  /// - Parameters:
  ///   - features: rows of all blocks, one after the other.
  ///   - characters: by block.
  ///   - structure: how the blocks stand together.
  /// - Returns: by block.
  func verdicts(features: [Float], characters: [Int], structure: BlockStructure) -> [Int32] {
    let looks = firstVerdicts(features: features, rows: characters.count)
    let context = ContextFeatures(verdicts: looks, characters: characters, structure: structure)
    return BodyModel.verdicts(of: second, features: features, context: context, rows: characters.count)
  }

  func firstVerdicts(features: [Float], rows: Int) -> [Int32] {
    let columns = BodySample.columns.count
    return features.withUnsafeBufferPointer { all in
      (0..<rows).map { first.value(of: UnsafeBufferPointer(rebasing: all[$0 * columns..<($0 + 1) * columns])) }
    }
  }

  /// The second look on its own.
  private static func verdicts(
    of ensemble: TreeEnsemble, features: [Float], context: ContextFeatures, rows: Int
  ) -> [Int32] {
    let columns = BodySample.columns.count
    let more = ContextFeatures.names.count
    var row = [Float](repeating: 0, count: columns + more)
    return (0..<rows).map { block in
      row.replaceSubrange(0..<columns, with: features[block * columns..<(block + 1) * columns])
      row.replaceSubrange(columns..<columns + more, with: context.values[block * more..<(block + 1) * more])
      return row.withUnsafeBufferPointer { ensemble.value(of: $0) }
    }
  }
}
