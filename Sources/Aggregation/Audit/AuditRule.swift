/// One thing that can be wrong with a published table.
protocol AuditRule: Sendable {
  /// The stable short name, printed with each finding.
  var name: String { get }

  /// Everything that the rule finds, in the order of the table.
  func findings(in subject: AuditSubject) -> [AuditFinding]
}
