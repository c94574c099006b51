package import CoverageModel

/// An actor to be found, by the names that an analyst typed.
package struct MentionActor: Sendable, Hashable {
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    case person, party, organisation
  }

  package let id: String
  package let kind: Kind
  /// `unknown` when nobody said; it is then told from the names.
  package let gender: Gender
  /// Nominative, in any order and script.
  package let names: [String]
  package let rules: NameRules
  /// What the actor is called once it was named: «Президент».
  package let offices: [String]
  /// In which it appears when nothing beside the name says another; nil when that is not known.
  package let capacity: Capacity?

  package init(
    id: String, kind: Kind, gender: Gender = .unknown, names: [String], rules: NameRules = NameRules(),
    offices: [String] = [], capacity: Capacity? = nil
  ) {
    self.id = id
    self.kind = kind
    self.gender = gender
    self.names = names
    self.rules = rules
    self.offices = offices
    self.capacity = capacity
  }
}
