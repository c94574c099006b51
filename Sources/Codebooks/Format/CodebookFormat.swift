internal import CoverageModel

/// The layout of a codebook file, as `Documentation/codebook.md` describes it: every key, what it may hold, and whether it is needed.
///
/// This is the only place that lists the keys. The checks, the builder's expectations and the JSON Schema follow it.
enum CodebookFormat {
  /// The largest count that a codebook may write: seats, registered candidates, list positions.
  static let counts: ClosedRange<Int64> = 0...1_000_000_000

  static let root = RecordShape(
    "codebook",
    keys: [
      .init("codebook", .identifier(.project), .always, note: "The id of the project."),
      .init("title", .localized, .always),
      .init("version", .version, .always, note: "major.minor.patch; a frozen version never changes."),
      .init("status", .choice("status", Codebook.Status.self), .always, note: "draft, or frozen by `qamtu freeze`."),
      .init("fingerprint", .digest, note: "Written by `qamtu freeze`."),
      .init("supersedes", .record(supersedes), note: "The version before, and what its ids are called now."),
      .init("languages", .list(.scalar(.language)), .always, note: "Languages in which labels must be given."),
      .init("time_zone", .timeZone, .always, note: "A name of the IANA time zone database."),
      .init("contact", .text, note: "Whom a captured site can write to: an e-mail address or a page."),
      .init("constructed", .flag, note: "true when the material is made up; every table says so."),
      .init("sources", .list(.scalar(.text)), note: "Where the facts come from."),
      .init("calendar", .list(.record(period))),
      .init("day_parts", .list(.record(dayPart))),
      .init("outlets", .list(.record(outlet)), .always),
      .init("races", .list(.record(race))),
      .init("classes", .list(.record(actorClass)), .always),
      .init("actors", .list(.record(actor)), .always),
      .init("actors_file", .fileName, note: "Many persons as CSV: actor, name, gender, class, party, from, to."),
      .init("variables", .record(variables), note: "The questions of the codebook."),
      .init("benchmarks", .list(.record(benchmark))),
      .init("reliability", .record(reliability), note: "How well coders have to agree before tables are printed."),
      .init("tables", .list(.record(table))),
    ])

  static let reliability = RecordShape(
    "reliability",
    keys: [
      .init("threshold", .share, .always, note: "Krippendorff's alpha, such as 0.667."),
      .init(
        "despite", .map(key: .choice(name: "gated-variable", values: ReliabilityGate.variables), value: .localized),
        note: "By variable, why its tables are printed although coders agree less."),
    ])

  static let supersedes = RecordShape(
    "predecessor",
    keys: [
      .init("file", .fileName, .always),
      .init(
        "mapping",
        .map(key: .text, value: .map(key: .text, value: newIDs)),
        note: "outlets, actors, classes, races, variables or \"variables.ID\" to a map from old id to new id: one, "
          + "a list of which a person chooses, or ~ for none."),
    ])

  /// What an old id is called now. Nothing comes first: a null of YAML would pass for a text.
  static let newIDs = Shape.oneOf([.nothing, .scalar(.text), .list(.scalar(.text))])

  static let period = RecordShape(
    "period", span: .days,
    keys: [
      .init("id", .identifier(.period), .always),
      .init("kind", .choice("period-kind", NamedPeriod.Kind.self), .always),
      .init("from", .day, .always),
      .init("to", .day, .always, note: "The first day that no longer counts."),
      .init("label", .localized, .always),
    ])

  static let dayPart = RecordShape(
    "day part", span: .times,
    keys: [
      .init("id", .identifier(.dayPart), .always),
      .init("from", .timeOfDay, .always),
      .init("to", .timeOfDay, .always),
      .init("label", .localized, .always),
    ])
}
