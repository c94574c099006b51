internal import CoverageModel

extension CodebookFormat {
  static let genders = Gender.allCases.map(\.name)

  static let race = RecordShape(
    "race",
    keys: [
      .init("id", .identifier(.race), .always),
      .init("name", .localized, .always),
      .init("kind", .choice("race-kind", Race.Kind.self), .always),
      .init("seats", .integer(counts)),
      .init(
        "registered", .map(key: .choice(name: "gender", values: genders), value: .scalar(.integer(counts))),
        note: "Registered candidates by gender."),
    ])

  static let actorClass = RecordShape(
    "class",
    keys: [
      .init("id", .identifier(.actorClass), .always),
      .init("label", .localized, .always),
      .init("political", .flag, .always, note: "Whether the class belongs to politically relevant news."),
    ])

  static let actor = RecordShape(
    "actor",
    keys: [
      .init("id", .identifier(.actor), .always),
      .init("kind", .choice("actor-kind", Actor.Kind.self), .always),
      .init("class", .reference(.actorClass), .always),
      .init("name", .localized, .always),
      .init(
        "aliases",
        .oneOf([.list(.scalar(.text)), .map(key: .language, value: .list(.scalar(.text)))]),
        note: "Other ways of writing the actor; unique over all actors."),
      .init(
        "gender", .choice(name: "gender", values: genders), .when(key: "kind", value: Actor.Kind.person.rawValue)),
      .init("class_changes", .list(.record(classChange))),
      .init("relations", .list(.record(relation))),
      .init("contests", .list(.record(contest))),
      .init("mentions", .record(nameRules), note: "How the names are recognised in text."),
    ])

  static let nameRules = RecordShape(
    "name rules",
    keys: [
      .init(
        "needs", .choice("name-evidence", NameRules.Evidence.self),
        note: "What must stand around a short name for it to be taken."),
      .init(
        "exclude", .list(.scalar(.text)),
        note: "Longer wordings that hold a name of the actor and mean something else."),
    ])

  static let classChange = RecordShape(
    "class change", span: .days, keys: [.init("class", .reference(.actorClass), .always)] + days(.always))

  static let relation = RecordShape(
    "relation", span: .days,
    keys: [
      .init("kind", .choice("relation-kind", ActorRelation.Kind.self), .always),
      .init("of", .reference(.actor), .always),
    ] + days(.optional))

  static let contest = RecordShape(
    "contest", span: .days,
    keys: [.init("race", .reference(.race), .always)] + days(.optional) + [
      .init("position", .integer(1...counts.upperBound), note: "Place on the list."),
      .init("incumbent", .flag),
    ])
}
