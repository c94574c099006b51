package import CoverageModel

/// What a conversion yields: the bytes of three files, and the findings that the third one lists.
package struct DeclarationFiles: Sendable {
  /// `items.csv`.
  package let items: [UInt8]
  /// `attributions.csv`.
  package let attributions: [UInt8]
  /// `findings.csv`: file, row, field, rule, found, treatment; in the order of files and rows.
  package let findings: [UInt8]
  package let all: [Finding]
}
