/// Why a selector cannot be used.
package struct SelectorFault: Error, Sendable, Hashable {
  /// What stands there, in words.
  package let found: String
  /// From 1, in characters of the selector.
  package let position: Int
  package let expected: String
  package let mend: String

  package init(found: String, position: Int, expected: String, mend: String) {
    self.found = found
    self.position = position
    self.expected = expected
    self.mend = mend
  }
}
