/// A dated tie of an actor to the one above it.
package struct ActorRelation: Sendable, Hashable {
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Person to party.
    case member
    /// Person to the party on whose list it stands.
    case candidateOf = "candidate-of"
    /// Party to coalition.
    case coalitionMember = "coalition-member"
    /// Person to the contestant it supports.
    case supporter
    /// Person to the institution in which it holds an office.
    case office
  }

  package let kind: Kind
  package let parent: String
  package let days: DayRange

  package init(kind: Kind, parent: String, days: DayRange = .always) {
    self.kind = kind
    self.parent = parent
    self.days = days
  }
}
