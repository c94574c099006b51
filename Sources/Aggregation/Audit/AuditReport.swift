internal import CoverageModel

/// What an audit of one table came to.
package struct AuditReport: Sendable, Hashable {
  package let file: String
  /// By rule, and by place within each.
  package let findings: [AuditFinding]
  /// One per heading, in the order of the table.
  package let groups: [AuditGroupSummary]

  /// Whether a cell of the table contradicts others.
  package var hasErrors: Bool { findings.contains { $0.severity == .error } }
}
