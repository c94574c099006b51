/// What is wrong in a record that the browser sent.
package struct DraftFault: Error, Sendable, Hashable {
  /// `attributions[2].tone`.
  package let field: String
  package let found: String
  package let expected: String
  /// Which rule is broken, by which words for people are found; empty for what no page of the workbench sends.
  package let rule: Rule?

  package enum Rule: String, Sendable, Hashable, CaseIterable {
    case undecided, nothingMarked, unknownActor, beyondItem, unknownVariable, unknownCode, notUncodable
  }

  package init(_ field: String, _ found: String, _ expected: String, rule: Rule? = nil) {
    self.field = field
    self.found = found
    self.expected = expected
    self.rule = rule
  }
}
