/// Whose coverage it is when somebody appears in official capacity; the caption of a table names the rule.
package enum OfficialCapacity: String, Sendable, Hashable, CaseIterable {
  /// What a person of a party or coalition does in office is the office's: it is credited neither to the party or coalition nor to
  /// any contestant, and a denominator of contestants (D1) leaves it out.
  case apart
  /// It is credited to the person with everything else; the capacity column and a filter on `capacity` tell the two apart.
  case included
}

extension TableSpec.RollUp {
  /// A roll-up counts persons for those who stand; only then does an office have to be kept from them.
  package var officialCapacity: OfficialCapacity {
    switch self {
    case .none, .class: .included
    case .party, .coalition: .apart
    }
  }
}
