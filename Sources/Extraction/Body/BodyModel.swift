/// What was learnt about telling an article from a page's furniture: weights of words, then two ensembles of trees.
package struct BodyModel: Sendable {
  /// Columns as in `BodySample.columns`, then, for the second ensemble, as in `ContextFeatures.names`.
  package let first: TreeEnsemble
  package let second: TreeEnsemble
  package let weights: [(hash: UInt32, weight: Int32)]
  /// How likely a block has to be for being kept, as a share of the page's best expected F1; see `KeptBlocks`. In thousandths.
  package let keptShare: Int32
  let words: WordWeights
  private let firstTrees: BatchedTrees
  private let secondTrees: BatchedTrees

  package init(
    first: TreeEnsemble, second: TreeEnsemble, weights: [(hash: UInt32, weight: Int32)], keptShare: Int32
  ) {
    self.first = first
    self.second = second
    self.weights = weights
    self.keptShare = keptShare
    words = WordWeights(weights)
    firstTrees = BatchedTrees(first)
    secondTrees = BatchedTrees(second)
  }

  /// The verdicts on the blocks of one page, in thousandths of a log-odds unit.
  ///
  /// - Parameters:
  ///   - features: rows of all blocks, one after the other.
  ///   - characters: by block.
  ///   - structure: how the blocks stand together.
  /// - Returns: by block.
  func verdicts(features: [Float], characters: [Int], structure: BlockStructure) -> [Int32] {
    let rows = FeatureTable(features, columns: BodySample.columns.count, rows: characters.count)
    let context = ContextFeatures(
      verdicts: BodyModel.values(of: firstTrees, [rows]), characters: characters, structure: structure)
    let more = FeatureTable(context.values, columns: ContextFeatures.names.count, rows: characters.count)
    return BodyModel.values(of: secondTrees, [rows, more])
  }

  /// What trees say of rows whose columns lie in several tables, side by side.
  private static func values(of trees: BatchedTrees, _ tables: [FeatureTable]) -> [Int32] {
    let rows = tables.first?.rows ?? 0
    var values: [Int32] = []
    values.reserveCapacity(rows)
    let columns = tables.reduce(0) { $0 + $1.columns }
    var sums = [Int32](repeating: 0, count: BatchedTrees.width)
    withUnsafeTemporaryAllocation(of: SIMD16<Float>.self, capacity: columns) { batch in
      batch.initialize(repeating: .zero)
      for first in stride(from: 0, to: rows, by: BatchedTrees.width) {
        let batchRows = first..<min(first + BatchedTrees.width, rows)
        var column = 0
        for table in tables {
          table.copy(batchRows, to: batch, from: column)
          column += table.columns
        }
        sums.withUnsafeMutableBufferPointer { trees.ask(UnsafeBufferPointer(batch), into: $0) }
        values.append(contentsOf: sums.prefix(batchRows.count))
      }
    }
    return values
  }
}
