package import CoverageModel

/// What came of reading a published table.
package struct PublishedTableReading: Sendable, Hashable {
  /// Nil when a finding is an error.
  package let table: PublishedTable?
  /// In the order of the file.
  package let findings: [Finding]
}
