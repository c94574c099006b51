/// What an outlet's rules say of the elements of one page. Cost: the page's elements times the steps of the rules.
struct RuleMarks: Sendable {
  /// What the rules say of a block, and the words for it in the evidence.
  struct Verdict: Sendable, Hashable {
    let isKept: Bool
    let reason: String
  }

  /// Whether any element is one to keep; if not, the rules no longer know the outlet's pages.
  private(set) var findsText = false

  private let rules: RuleSet
  /// By node: the steps that it or an element above it fulfils.
  private var fulfilled: [UInt64]
  /// By node: whether it is itself an element to drop.
  private var isDropped: [Bool]

  init(_ rules: RuleSet, tree: PageTree) {
    self.rules = rules
    fulfilled = Array(repeating: 0, count: tree.count)
    isDropped = Array(repeating: false, count: tree.count)
    var own = fulfilled
    // By node: the steps that its children so far fulfil.
    var children = fulfilled
    for node in 0..<tree.count {
      let parent = Int(tree.parent[node])
      guard parent >= 0 else { continue }
      if !tree.isText(node) {
        own[node] = rules.fulfilled(
          by: node, of: tree, above: fulfilled[parent], parent: own[parent], before: children[parent])
        children[parent] |= own[node]
        isDropped[node] = own[node] & rules.drops != 0
      }
      fulfilled[node] = fulfilled[parent] | own[node]
      if own[node] & rules.keeps != 0 { findsText = true }
    }
  }

  /// Whether a block begins and ends with an element, so that its text can be dropped without that around it.
  func isEdge(_ node: Int) -> Bool { isDropped[node] }

  /// The verdict on a block; nil where the rules say nothing.
  func verdict(of block: TextBlock) -> Verdict? {
    let here = fulfilled[Int(block.nodes.lowerBound)]
    if let text = rules.text(of: here & rules.drops) { return Verdict(isKept: false, reason: "codebook: drop \(text)") }
    guard findsText else { return nil }
    if let text = rules.text(of: here & rules.keeps) { return Verdict(isKept: true, reason: "codebook: keep \(text)") }
    return Verdict(isKept: false, reason: rules.outside)
  }
}

extension RuleSet {
  /// The first selector among those to which steps belong; nil for no step.
  fileprivate func text(of chosen: UInt64) -> String? { chosen == 0 ? nil : texts[chosen.trailingZeroBitCount] }

  /// Whether the rules say where the text is.
  var keepsAny: Bool { keeps != 0 }
}
