internal import CoverageModel

/// One step of a selector, ready to be compared with the elements of a page's tree.
struct RuleStep: Sendable {
  /// How the value of an attribute is compared.
  enum Comparison: Sendable { case any, equal, prefix, suffix, part, word }

  indirect enum Condition: Sendable {
    case tag(Tag)
    case attribute(AttributeName, Comparison, [UInt8])
    case not(Condition)
    /// Asks for what no tree holds.
    case never
  }

  let conditions: [Condition]

  init(_ step: PageSelector.Step) { conditions = step.conditions.map(RuleStep.condition) }

  /// Whether an element is what the step asks for, wherever it stands.
  func fits(_ node: Int, of tree: PageTree) -> Bool { conditions.allSatisfy { RuleStep.holds($0, node, tree) } }

  private static func condition(_ condition: PageSelector.Condition) -> Condition {
    switch condition {
    case .element(let name): Tag.allCases.first { $0.name == name }.map { .tag($0) } ?? .never
    case .id(let name): .attribute(.id, .equal, Array(name.utf8))
    case .class(let name): .attribute(.class, .word, Array(name.utf8))
    case .attribute(let name, let value):
      AttributeName.allCases.first { $0.name == name }.map { attribute($0, value) } ?? .never
    case .not(let inner): .not(RuleStep.condition(inner))
    }
  }

  private static func attribute(_ name: AttributeName, _ value: PageSelector.Value) -> Condition {
    switch value {
    case .any: .attribute(name, .any, [])
    case .equal(let text): .attribute(name, .equal, Array(text.utf8))
    case .prefix(let text): .attribute(name, .prefix, Array(text.utf8))
    case .suffix(let text): .attribute(name, .suffix, Array(text.utf8))
    case .part(let text): .attribute(name, .part, Array(text.utf8))
    case .word(let text): .attribute(name, .word, Array(text.utf8))
    }
  }

  private static func holds(_ condition: Condition, _ node: Int, _ tree: PageTree) -> Bool {
    switch condition {
    case .tag(let tag): return tree.tag[node] == tag
    case .not(let inner): return !holds(inner, node, tree)
    case .never: return false
    case .attribute(let name, let comparison, let wanted):
      guard let range = tree.valueRange(of: name, at: node) else { return false }
      return tree.withBytes { compare(UnsafeBufferPointer(rebasing: $0[range]), comparison, wanted) }
    }
  }

  private static func compare(_ value: UnsafeBufferPointer<UInt8>, _ comparison: Comparison, _ wanted: [UInt8]) -> Bool
  {
    switch comparison {
    case .any: true
    case .equal: value.elementsEqual(wanted)
    case .prefix: value.starts(with: wanted)
    case .suffix: value.count >= wanted.count && value.suffix(wanted.count).elementsEqual(wanted)
    case .part: contains(value, wanted)
    case .word: value.split(whereSeparator: PageTree.isSpace).contains { $0.elementsEqual(wanted) }
    }
  }

  /// Wanted texts are short, so the plain way is linear in the value.
  private static func contains(_ value: UnsafeBufferPointer<UInt8>, _ wanted: [UInt8]) -> Bool {
    guard value.count >= wanted.count else { return false }
    return (0...value.count - wanted.count).contains { start in
      value[start..<start + wanted.count].elementsEqual(wanted)
    }
  }
}
