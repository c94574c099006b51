/// A named stretch of the calendar.
package struct NamedPeriod: Sendable, Hashable {
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    case preCampaign = "pre-campaign"
    case campaign
    /// No campaigning is allowed; items with a contestant in it are silence leakage.
    case silence
    case electionDay = "election-day"
    case post
    /// No opinion polls may be published.
    case pollBan = "poll-ban"
    /// A stretch on which a law tests parity.
    case accumulation
  }

  package let id: String
  package let label: LocalizedText
  package let kind: Kind
  /// Local days, half-open.
  package let days: DayRange

  package init(id: String, label: LocalizedText, kind: Kind, days: DayRange) {
    self.id = id
    self.label = label
    self.kind = kind
    self.days = days
  }
}
