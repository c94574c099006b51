internal import CoverageModel

/// What the checks over all actors look at, read alike from the codebook and from the actors file.
struct ActorFacts {
  /// A dated tie or class.
  struct Dated {
    /// The class of a change, or the actor above.
    let target: String
    let days: DayRange
    let site: Site
  }

  /// One way of writing the actor.
  struct Spelling {
    let text: String
    let isAlias: Bool
    let site: Site
  }

  let id: String
  let classChanges: [Dated]
  /// By kind of relation.
  let relations: [ActorRelation.Kind: [Dated]]
  let spellings: [Spelling]

  init?(_ entry: Entry) {
    guard let idEntry = entry["id"], let id = idEntry.text else { return nil }
    self.id = id
    classChanges = entry.list("class_changes").compactMap { ActorFacts.dated($0, target: "class") }
    var relations: [ActorRelation.Kind: [Dated]] = [:]
    for relation in entry.list("relations") {
      guard let kind = relation["kind"]?.text.flatMap(ActorRelation.Kind.init(rawValue:)),
        let dated = ActorFacts.dated(relation, target: "of")
      else { continue }
      relations[kind, default: []].append(dated)
    }
    self.relations = relations
    spellings = ActorFacts.spellings(of: entry, id: idEntry)
  }

  init(_ person: ActorsFile.Person) {
    id = person.id
    classChanges = []
    relations = [
      .member: person.memberships.map { Dated(target: $0.party, days: $0.days, site: $0.site) }
    ]
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

  /// The id, the names and the aliases of an actor or an outlet.
  static func spellings(of entry: Entry, id: Entry) -> [Spelling] {
    var spellings = [id.text.map { Spelling(text: $0, isAlias: false, site: .entry(id)) }].compactMap(\.self)
    for name in leaves(of: entry["name"]) { spellings.append(Spelling(text: name.1, isAlias: false, site: name.0)) }
    for alias in leaves(of: entry["aliases"]) {
      spellings.append(Spelling(text: alias.1, isAlias: true, site: alias.0))
    }
    return spellings
  }

  /// The texts under an entry: a text, a list of texts, a map of either. The format bounds the depth.
  private static func leaves(of entry: Entry?) -> [(Site, String)] {
    guard let entry else { return [] }
    if let text = entry.text { return [(.entry(entry), text)] }
    return entry.children.flatMap { child -> [(Site, String)] in
      if let text = child.text { return [(.entry(child), text)] }
      return child.children.compactMap { leaf in leaf.text.map { (.entry(leaf), $0) } }
    }
  }
}
