/// What is wrong in a record that the browser sent.
package struct DraftFault: Error, Sendable, Hashable {
  /// `attributions[2].tone`.
  package let field: String
  package let found: String
  package let expected: String
  /// What the coder can do.
  package let mend: String

  package init(_ field: String, _ found: String, _ expected: String, mend: String = "") {
    self.field = field
    self.found = found
    self.expected = expected
    self.mend = mend
  }
}
