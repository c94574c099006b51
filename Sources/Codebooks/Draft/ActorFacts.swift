internal import CoverageModel

/// What the checks over all actors look at, read alike from the codebook and from the actors file.
struct ActorFacts {
  /// A dated class.
  struct Dated {
    /// The class of a change, or the actor above.
    let target: String
    let days: DayRange
    let site: Site
  }

  /// A dated tie to the actor above.
  struct Tie {
    let kind: ActorRelation.Kind
    let dated: Dated
  }

  let id: String
  let classChanges: [Dated]
  let ties: [Tie]
  let spellings: [Spelling]

  init?(_ entry: Entry) {
    guard let idEntry = entry["id"], let id = idEntry.text else { return nil }
    self.id = id
    classChanges = entry.list("class_changes").compactMap { ActorFacts.dated($0, target: "class") }
    ties = entry.list("relations").compactMap { relation in
      guard let kind = relation["kind"]?.text.flatMap(ActorRelation.Kind.init(rawValue:)) else { return nil }
      return ActorFacts.dated(relation, target: "of").map { Tie(kind: kind, dated: $0) }
    }
    spellings = Spelling.all(of: entry)
  }

  init(_ person: ActorsFile.Person) {
    id = person.id
    classChanges = []
    ties = person.memberships.map { membership in
      Tie(kind: .member, dated: Dated(target: membership.party, days: membership.days, site: membership.site))
    }
    spellings = [
      Spelling(text: person.id, isAlias: false, site: person.site),
      Spelling(text: person.name, isAlias: false, site: person.site),
    ]
  }

  /// Nil when the days cannot be read; that is a finding of another check.
  private static func dated(_ entry: Entry, target: String) -> Dated? {
    guard let target = entry[target], let text = target.text, let days = EntryDays.range(of: entry) else { return nil }
    return Dated(target: text, days: days, site: .entry(target))
  }
}
