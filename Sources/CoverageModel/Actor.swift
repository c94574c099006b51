/// Somebody or something whose coverage is measured.
package struct Actor: Sendable, Hashable {
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    case person, party, coalition, institution, group, other
  }

  package let id: String
  package let kind: Kind
  package let names: LocalizedText
  /// Other ways of writing the actor, by language code.
  package let aliases: [String: [String]]
  /// `notApplicable` for everything but persons.
  package let gender: Gender
  /// The class on days for which `classChanges` says nothing else.
  package let classID: String
  package let classChanges: [ClassChange]
  package let relations: [ActorRelation]
  package let contests: [Contest]
  package let nameRules: NameRules

  package init(
    id: String, kind: Kind, names: LocalizedText, aliases: [String: [String]] = [:], gender: Gender = .notApplicable,
    classID: String, classChanges: [ClassChange] = [], relations: [ActorRelation] = [], contests: [Contest] = [],
    nameRules: NameRules = NameRules()
  ) {
    self.id = id
    self.kind = kind
    self.names = names
    self.aliases = aliases
    self.gender = gender
    self.classID = classID
    self.classChanges = classChanges
    self.relations = relations
    self.contests = contests
    self.nameRules = nameRules
  }

  /// The class on a day; without a day the class that no change touches.
  package func classID(on day: CalendarDay?) -> String {
    guard let day else { return classID }
    return classChanges.first { $0.days.contains(day) }?.classID ?? classID
  }
}

/// A dated class of an actor: an office held, a candidacy.
package struct ClassChange: Sendable, Hashable {
  package let classID: String
  package let days: DayRange

  package init(classID: String, days: DayRange) {
    self.classID = classID
    self.days = days
  }
}
