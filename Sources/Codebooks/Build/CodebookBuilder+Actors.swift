internal import CoverageModel

extension CodebookBuilder {
  func actor(_ entry: Entry) throws(Finding) -> Actor {
    Actor(
      id: try text(entry, "id"), kind: try word(entry, "kind"), names: try localized(entry, "name"),
      aliases: aliases(entry["aliases"]), gender: gender(entry["gender"]?.text) ?? .notApplicable,
      classID: try text(entry, "class"), classChanges: try map(entry.list("class_changes"), classChange),
      relations: try map(entry.list("relations"), relation), contests: try map(entry.list("contests"), contest),
      nameRules: try nameRules(entry["mentions"]))
  }

  /// The persons of the actors file, after the actors of the codebook; a name is the same in every language.
  func persons() -> [Actor] {
    (draft.actorsFile?.persons ?? []).map { person in
      Actor(
        id: person.id, kind: .person,
        names: LocalizedText(Dictionary(languages.map { ($0, person.name) }, uniquingKeysWith: { first, _ in first })),
        gender: person.gender, classID: person.classID,
        relations: person.memberships.map { ActorRelation(kind: .member, parent: $0.party, days: $0.days) })
    }
  }

  /// A plain list stands for every declared language.
  private func aliases(_ entry: Entry?) -> [String: [String]] {
    guard let entry else { return [:] }
    var aliases: [String: [String]] = [:]
    if entry.isSequence {
      for language in languages { aliases[language] = entry.texts }
    } else {
      for child in entry.children { aliases[child.key ?? ""] = child.texts }
    }
    return aliases
  }

  private func nameRules(_ entry: Entry?) throws(Finding) -> NameRules {
    guard let entry else { return NameRules() }
    return NameRules(needs: try optionalWord(entry, "needs"), exclusions: entry["exclude"]?.texts ?? [])
  }

  private func classChange(_ entry: Entry) throws(Finding) -> ClassChange {
    ClassChange(classID: try text(entry, "class"), days: try days(entry))
  }

  private func relation(_ entry: Entry) throws(Finding) -> ActorRelation {
    ActorRelation(kind: try word(entry, "kind"), parent: try text(entry, "of"), days: try days(entry))
  }

  private func contest(_ entry: Entry) throws(Finding) -> Contest {
    Contest(
      race: try text(entry, "race"), days: try days(entry),
      listPosition: integer(entry, "position").map { Int($0) }, incumbent: flag(entry, "incumbent"))
  }
}
