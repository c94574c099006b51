/// Why a workbook could not be written.
package struct WorkbookWritingError: Error, Sendable, Hashable, CustomStringConvertible {
  package let path: String
  /// In words, without the path.
  package let reason: String

  package init(path: String, reason: String) {
    self.path = path
    self.reason = reason
  }

  package var description: String { reason }
}
