/// Why a line is not a flat JSON object, and where.
package struct NDJSONError: Error, Sendable, Hashable {
  /// From 1, in lines of the bytes that were read.
  package let line: Int
  /// From 1, in characters (Unicode scalars) of the line.
  package let column: Int
  package let found: String
  package let expected: String

  package init(line: Int, column: Int, found: String, expected: String) {
    self.line = line
    self.column = column
    self.found = found
    self.expected = expected
  }
}
