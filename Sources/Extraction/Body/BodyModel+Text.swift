/// The model as a file that a person can read: one line per word, one line per node of a tree.
///
///     qamtu-body-model 2
///     kept-share 380
///     word 2166136261 -1250
///     ensemble first -2113
///     tree
///     0 in-top > 0.5 1 2
///     1 = -310
///     2 = 455
extension BodyModel {
  package var text: String {
    var lines = ["qamtu-body-model 2", "kept-share \(keptShare)"]
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
    var text = text
    let model: BodyModel? = text.withUTF8 { bytes in
      var reader = BodyModelReader(bytes)
      guard reader.read(), reader.ensembles.count == 2 else { return nil }
      return BodyModel(
        first: reader.ensembles[0], second: reader.ensembles[1], weights: reader.weights, keptShare: reader.keptShare)
    }
    guard let model else { return nil }
    self = model
  }
}
