internal import Dispatch
internal import Extraction
internal import Synchronization

/// Grows one tree, best leaf first.
struct GrowingTree {
  let rows: BinnedRows
  let gradients: [Float]
  let curvatures: [Float]
  let features: [Int]
  let options: Booster.Options

  /// The gradient and the curvature of a bin's rows, in units of `unit`: integers, so that sums do not depend on order.
  typealias Bin = SIMD2<Int64>
  private static let unit = Double(1 << 32)

  struct Split {
    let feature: Int
    let bin: Int
    let gain: Double
  }

  private struct Leaf {
    let node: Int
    let rows: [Int32]
    let histogram: [Bin]
    let split: Split?
  }

  func grown(on sample: [Int32]) -> [TreeEnsemble.Node] {
    var nodes: [TreeEnsemble.Node] = [TreeEnsemble.Node(feature: -1, threshold: 0, left: 0, right: 0)]
    let histogram = histogram(sample)
    var leaves = [Leaf(node: 0, rows: sample, histogram: histogram, split: best(histogram))]
    while leaves.count < options.leaves {
      let candidates = leaves.indices.filter { leaves[$0].split != nil }
      guard let place = candidates.max(by: { (leaves[$0].split?.gain ?? 0) < (leaves[$1].split?.gain ?? 0) }),
        let split = leaves[place].split
      else { break }
      let leaf = leaves[place]
      let column = rows.bins[split.feature]
      let left = leaf.rows.filter { column[Int($0)] <= split.bin }
      let right = leaf.rows.filter { column[Int($0)] > split.bin }
      // The smaller side is counted, the larger is what is left of their sum.
      let isLeftSmall = left.count <= right.count
      let small = self.histogram(isLeftSmall ? left : right)
      let large = zip(leaf.histogram, small).map { $0 &- $1 }
      let (leftHistogram, rightHistogram) = isLeftSmall ? (small, large) : (large, small)
      nodes[leaf.node] = TreeEnsemble.Node(
        feature: Int32(split.feature), threshold: rows.edges[split.feature][split.bin], left: Int32(nodes.count),
        right: Int32(nodes.count + 1))
      let empty = TreeEnsemble.Node(feature: -1, threshold: 0, left: 0, right: 0)
      nodes += [empty, empty]
      leaves[place] = Leaf(
        node: nodes.count - 2, rows: left, histogram: leftHistogram, split: best(leftHistogram))
      leaves.append(
        Leaf(node: nodes.count - 1, rows: right, histogram: rightHistogram, split: best(rightHistogram)))
    }
    for leaf in leaves {
      nodes[leaf.node] = TreeEnsemble.Node(feature: -1, threshold: 0, left: value(leaf.histogram), right: 0)
    }
    return nodes
  }

  /// The step of a leaf in thousandths of a log-odds unit.
  private func value(_ histogram: [Bin]) -> Int32 {
    let total = histogram.prefix(BinnedRows.bins).reduce(Bin(), &+)
    let step = -options.rate * gradient(total) / (curvature(total) + options.regularisation)
    return Int32((step * 1000).rounded())
  }

  private func gradient(_ bin: Bin) -> Double { Double(bin.x) / GrowingTree.unit }
  private func curvature(_ bin: Bin) -> Double { Double(bin.y) / GrowingTree.unit }

  private func histogram(_ sample: [Int32]) -> [Bin] {
    let own = sample.map { row in
      Bin(
        Int64(Double(gradients[Int(row)]) * GrowingTree.unit), Int64(Double(curvatures[Int(row)]) * GrowingTree.unit))
    }
    let parts = sample.count < 2000 ? 1 : 2
    let pieces = Mutex<[[Bin]]>(Array(repeating: [], count: parts))
    DispatchQueue.concurrentPerform(iterations: parts) { part in
      let bins = histogram(
        of: features[features.count * part / parts..<features.count * (part + 1) / parts], sample: sample, values: own)
      pieces.withLock { $0[part] = bins }
    }
    return Array(pieces.withLock { $0 }.joined())
  }

  private func histogram(of features: ArraySlice<Int>, sample: [Int32], values: [Bin]) -> [Bin] {
    var bins = [Bin](repeating: Bin(), count: features.count * BinnedRows.bins)
    bins.withUnsafeMutableBufferPointer { bins in
      for (place, feature) in features.enumerated() {
        let own = UnsafeMutableBufferPointer(
          rebasing: bins[place * BinnedRows.bins..<(place + 1) * BinnedRows.bins])
        rows.bins[feature].withUnsafeBufferPointer { column in
          for position in sample.indices { own[Int(column[Int(sample[position])])] &+= values[position] }
        }
      }
    }
    return bins
  }

  private func best(_ histogram: [Bin]) -> Split? {
    var best: Split?
    for (place, feature) in features.enumerated() {
      let bins = histogram[place * BinnedRows.bins..<(place + 1) * BinnedRows.bins]
      let total = bins.reduce(Bin(), &+)
      let whole = score(total)
      var left = Bin()
      for (bin, sums) in bins.enumerated().prefix(rows.edges[feature].count) {
        left &+= sums
        let right = total &- left
        guard min(curvature(left), curvature(right)) >= options.leastWeight else { continue }
        let gain = score(left) + score(right) - whole
        if gain > (best?.gain ?? 1e-7) { best = Split(feature: feature, bin: bin, gain: gain) }
      }
    }
    return best
  }

  private func score(_ sums: Bin) -> Double {
    gradient(sums) * gradient(sums) / (curvature(sums) + options.regularisation)
  }
}

/// A tree over binned rows, for the scores during training.
struct SingleTree: Sendable {
  private let nodes: [(feature: Int, bin: UInt8, left: Int, right: Int)]
  private let rows: BinnedRows

  init(_ tree: [TreeEnsemble.Node], rows: BinnedRows) {
    self.rows = rows
    nodes = tree.map { node in
      guard node.feature >= 0 else { return (-1, 0, Int(node.left), 0) }
      let edges = rows.edges[Int(node.feature)]
      return (
        Int(node.feature), BinnedRows.bin(node.threshold, edges), Int(node.left), Int(node.right)
      )
    }
  }

  func value(of row: Int) -> Float {
    var node = nodes[0]
    while node.feature >= 0 {
      node = nodes[rows.bins[node.feature][row] > node.bin ? node.right : node.left]
    }
    return Float(node.left) / 1000
  }
}
