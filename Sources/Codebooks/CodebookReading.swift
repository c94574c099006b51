package import CoverageModel

/// What came of reading a codebook file.
package struct CodebookReading: Sendable {
  /// Nil when a finding is an error.
  package let codebook: Codebook?
  /// Everything that was found, in the order of the file.
  package let findings: [Finding]

  package init(codebook: Codebook?, findings: [Finding]) {
    self.codebook = codebook
    self.findings = findings
  }
}
