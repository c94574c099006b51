/// A sum of small decision trees: what it says of a row is in thousandths of a log-odds unit, above zero for "more likely than not".
///
/// Integers, so that the same page gets the same verdict on every machine.
package struct TreeEnsemble: Sendable {
  /// One question of a tree. Rows with a value above the threshold go right.
  package struct Node: Sendable {
    /// The column asked for, -1 for a leaf.
    package let feature: Int32
    package let threshold: Float
    /// Positions of the nodes below, counted from the tree's first; of a leaf its value in thousandths.
    package let left: Int32
    package let right: Int32

    package init(feature: Int32, threshold: Float, left: Int32, right: Int32) {
      self.feature = feature
      self.threshold = threshold
      self.left = left
      self.right = right
    }
  }

  /// Of all trees, one after the other.
  package private(set) var nodes: [Node] = []
  /// Where each tree begins.
  package private(set) var roots: [Int32] = []
  /// What is said of every row before any tree is asked.
  package let base: Int32

  package init(base: Int32) { self.base = base }

  package mutating func append(_ tree: [Node]) {
    roots.append(Int32(nodes.count))
    nodes.append(contentsOf: tree)
  }

  /// What all trees say of a row together.
  ///
  /// - Parameter row: the values of all columns.
  /// - Returns: thousandths of a log-odds unit.
  package func value(of row: UnsafeBufferPointer<Float>) -> Int32 {
    var sum = base
    nodes.withUnsafeBufferPointer { nodes in
      for root in roots {
        var node = nodes[Int(root)]
        while node.feature >= 0 {
          node = nodes[Int(root &+ (row[Int(node.feature)] > node.threshold ? node.right : node.left))]
        }
        sum &+= node.left
      }
    }
    return sum
  }
}
