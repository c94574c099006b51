package import CoverageModel

/// Something that a published table gets wrong, or leaves its reader to guess.
package struct AuditFinding: Sendable, Hashable {
  /// The rule's name, for instance `row-sum`.
  package let rule: String
  /// An error is a cell that the table's other cells contradict; a warning is a reading that the table needs and does not give.
  package let severity: Finding.Severity
  /// The cells that the finding is about, in the order of the table; never empty.
  package let cells: [AuditCell]
  package let found: String
  package let expected: String
  /// How the expected value follows from the rest of the table.
  package let explanation: String

  /// The finding in the form of all other findings, at the place of its first cell.
  package var asFinding: Finding {
    Finding(
      severity, rule: rule, place: cells.first?.place ?? Finding.Place(file: ""), field: cells.first?.column ?? "",
      found: found, expected: expected, mend: explanation)
  }
}
