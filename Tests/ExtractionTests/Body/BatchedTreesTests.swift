import TestSupport
import Testing

@testable import Extraction

@Suite("Trees asked about many rows at once")
struct BatchedTreesTests {
  /// A tree of random shape and questions.
  private func tree(leaves: Int, columns: Int, _ random: inout SeededRandom) -> [TreeEnsemble.Node] {
    var nodes: [TreeEnsemble.Node] = []
    func add(_ leaves: Int) -> Int32 {
      let place = nodes.count
      nodes.append(TreeEnsemble.Node(feature: -1, threshold: 0, left: Int32(random.next() % 999) - 499, right: 0))
      if leaves > 1 {
        let split = 1 + Int(random.next() % UInt64(leaves - 1))
        let threshold = Float(Int(random.next() % 7)) - 3
        let feature = Int32(random.next() % UInt64(columns))
        let left = add(split)
        nodes[place] = TreeEnsemble.Node(
          feature: feature, threshold: threshold == 0 ? -0.0 : threshold, left: left, right: add(leaves - split))
      }
      return Int32(place)
    }
    _ = add(leaves)
    return nodes
  }

  @Test("They say the same as walking each tree for each row, for trees of every size")
  func sameAsWalking() {
    var random = SeededRandom(seed: 11)
    let columns = 12
    var ensemble = TreeEnsemble(base: -70)
    for leaves in [1, 2, 3, 24, 31, 32, 33, 80] { ensemble.append(tree(leaves: leaves, columns: columns, &random)) }
    let trees = BatchedTrees(ensemble)
    for _ in 0..<50 {
      let rows = (0..<BatchedTrees.width).map { _ in
        (0..<columns).map { _ in Float(Int(random.next() % 9)) - 4 + (random.next() % 2 == 0 ? 0 : 0.5) }
      }
      let batch = (0..<columns).map { column in SIMD16(rows.map { $0[column] }) }
      var sums = [Int32](repeating: 0, count: BatchedTrees.width)
      batch.withUnsafeBufferPointer { batch in sums.withUnsafeMutableBufferPointer { trees.ask(batch, into: $0) } }
      #expect(sums == rows.map { row in row.withUnsafeBufferPointer { ensemble.value(of: $0) } })
    }
  }
}
