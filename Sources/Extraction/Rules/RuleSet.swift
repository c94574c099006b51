internal import CoverageModel

/// An outlet's rules, ready to be compared with pages: the steps of all selectors in one row, a bit of a word for each.
struct RuleSet: Sendable {
  /// Steps with which a selector begins; and others by where they stand, seen from the step before.
  private(set) var firsts: UInt64 = 0
  private(set) var below: UInt64 = 0
  private(set) var children: UInt64 = 0
  private(set) var beside: UInt64 = 0
  /// Steps that choose an element: to keep, and to drop.
  private(set) var keeps: UInt64 = 0
  private(set) var drops: UInt64 = 0
  private(set) var steps: [RuleStep] = []
  /// By step: the selector that it belongs to, as it was written.
  private(set) var texts: [String] = []
  /// What evidence says of a block outside the kept elements.
  let outside: String

  /// Steps beyond `TextRules.mostSteps` are left out; codebooks are checked for them.
  init(_ rules: TextRules) {
    outside = "codebook: outside keep " + rules.keep.map(\.text).joined(separator: ", ")
    for selector in rules.keep { add(selector, to: \.keeps) }
    for selector in rules.drop { add(selector, to: \.drops) }
  }

  private mutating func add(_ selector: PageSelector, to chosen: WritableKeyPath<RuleSet, UInt64>) {
    for alternative in selector.alternatives where steps.count + alternative.count <= TextRules.mostSteps {
      for (number, step) in alternative.enumerated() {
        let bit: UInt64 = 1 << UInt64(steps.count)
        self[keyPath: number == 0 ? \.firsts : RuleSet.place(of: step.relation)] |= bit
        if number == alternative.count - 1 { self[keyPath: chosen] |= bit }
        steps.append(RuleStep(step))
        texts.append(selector.text)
      }
    }
  }

  private static func place(of relation: PageSelector.Relation) -> WritableKeyPath<RuleSet, UInt64> {
    switch relation {
    case .below: \.below
    case .child: \.children
    case .beside: \.beside
    }
  }

  /// The steps that an element fulfils, each with all steps before it fulfilled.
  ///
  /// - Parameters:
  ///   - node: the element.
  ///   - tree: the page.
  ///   - above: the steps that its parent or any element above that fulfils.
  ///   - parent: the steps that its parent fulfils.
  ///   - before: the steps that any element before it with the same parent fulfils.
  /// - Returns: a bit for each step.
  func fulfilled(by node: Int, of tree: PageTree, above: UInt64, parent: UInt64, before: UInt64) -> UInt64 {
    // The bit of the step before is the one below a step's own.
    var open = firsts | (above << 1 & below) | (parent << 1 & children) | (before << 1 & beside)
    var done: UInt64 = 0
    while open != 0 {
      let step = open.trailingZeroBitCount
      open &= open - 1
      if steps[step].fits(node, of: tree) { done |= 1 << UInt64(step) }
    }
    return done
  }
}
