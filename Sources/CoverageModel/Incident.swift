/// A breach of a rule, seen or reported.
package struct Incident: Sendable, Hashable {
  package let id: String
  package let rule: String
  package let platform: String
  package let day: CalendarDay
  package let severity: String
  package let evidence: String
  package let referral: String
  package let outcome: String

  package init(
    id: String, rule: String, platform: String, day: CalendarDay, severity: String, evidence: String,
    referral: String, outcome: String
  ) {
    self.id = id
    self.rule = rule
    self.platform = platform
    self.day = day
    self.severity = severity
    self.evidence = evidence
    self.referral = referral
    self.outcome = outcome
  }
}
