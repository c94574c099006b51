package import CoverageModel

/// What came of reading a published table.
package struct PublishedTableReading: Sendable, Hashable {
  /// Nil when a finding is an error.
  package let table: PublishedTable?
  /// About the header first, then in the order of the file, then about the table as a whole.
  package let findings: [Finding]
}
