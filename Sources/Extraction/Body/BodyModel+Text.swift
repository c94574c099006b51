/// The model as a file that a person can read: one line per word, one line per node of a tree.
///
///     qamtu-body-model 1
///     threshold -200
///     word 2166136261 -1250
///     ensemble first -2113
///     tree
///     0 in-top > 0.5 1 2
///     1 = -310
///     2 = 455
extension BodyModel {
  package var text: String {
    var lines = ["qamtu-body-model 1", "threshold \(threshold)"]
    for (hash, weight) in weights { lines.append("word \(hash) \(weight)") }
    let columns = BodySample.columns + ContextFeatures.names
    for (name, ensemble) in [("first", first), ("second", second)] {
      lines.append("ensemble \(name) \(ensemble.base)")
      for (place, root) in ensemble.roots.enumerated() {
        let end = place + 1 < ensemble.roots.count ? Int(ensemble.roots[place + 1]) : ensemble.nodes.count
        lines.append("tree")
        for (number, node) in ensemble.nodes[Int(root)..<end].enumerated() {
          lines.append(
            node.feature < 0
              ? "\(number) = \(node.left)"
              : "\(number) \(columns[Int(node.feature)]) > \(node.threshold) \(node.left) \(node.right)")
        }
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Reads what `text` writes; nil when it is anything else.
  package init?(text: String) {
    let columns = Dictionary(
      (BodySample.columns + ContextFeatures.names).enumerated().map { ($1[...], Int32($0)) },
      uniquingKeysWith: { first, _ in first })
    var ensembles: [TreeEnsemble] = []
    var tree: [TreeEnsemble.Node] = []
    var weights: [(hash: UInt32, weight: Int32)] = []
    var threshold: Int32 = 0
    func endTree() {
      if !tree.isEmpty { ensembles[ensembles.count - 1].append(tree) }
      tree = []
    }
    let lines = text.utf8.split(separator: UInt8(ascii: "\n"))
    guard lines.first.map({ Substring($0) }) == "qamtu-body-model 1" else { return nil }
    for line in lines.dropFirst() {
      let parts = line.split(separator: UInt8(ascii: " ")).map { Substring($0) }
      switch parts.first {
      case "threshold" where parts.count == 2: threshold = Int32(parts[1]) ?? 0
      case "word" where parts.count == 3:
        guard let hash = UInt32(parts[1]), let weight = Int32(parts[2]) else { return nil }
        weights.append((hash, weight))
      case "ensemble" where parts.count == 3:
        guard let base = Int32(parts[2]) else { return nil }
        endTree()
        ensembles.append(TreeEnsemble(base: base))
      case "tree" where parts.count == 1 && !ensembles.isEmpty: endTree()
      default:
        guard parts.count == 3 || parts.count == 6, !ensembles.isEmpty, Int(parts[0]) == tree.count else { return nil }
        if parts.count == 3 {
          guard let value = Int32(parts[2]) else { return nil }
          tree.append(TreeEnsemble.Node(feature: -1, threshold: 0, left: value, right: 0))
        } else {
          guard let feature = columns[parts[1]], let threshold = Float(parts[3]), let left = Int32(parts[4]),
            let right = Int32(parts[5]), left > tree.count, right > tree.count
          else { return nil }
          tree.append(TreeEnsemble.Node(feature: feature, threshold: threshold, left: left, right: right))
        }
      }
    }
    endTree()
    guard ensembles.count == 2 else { return nil }
    self.init(first: ensembles[0], second: ensembles[1], weights: weights, threshold: threshold)
  }
}
