internal import Containers
internal import CoverageModel
internal import Mentions

/// The actors that are looked for: those of a codebook, or of a list without one.
struct ActorList {
  /// By the name of the codebook that a line says it is of; nil for those that say none.
  private(set) var actors: [String?: [MentionActor]] = [:]
  private(set) var findings: [Finding] = []

  /// A list: JSON objects, one a line, with `actor`, `names` and, when they are known, `kind`, `gender`, `needs`, `exclude` and `codebook`.
  ///
  /// - Throws: `PipelineError.unreadable`, or `badData` when lines cannot be used.
  init(path: String) throws(PipelineError) {
    let lines = try LineFile(path)
    var number = 0
    var places: [String?: [String: Int]] = [:]
    while let line = try lines.next() {
      number += 1
      if lines.wasTooLong { throw .badData([LineFile.tooLong(in: path, line: number)]) }
      guard line.contains(where: { $0 > 0x20 }) else { continue }
      let place = Finding.Place(file: path, line: number)
      guard let value = try? JSONParser.value(line), let id = value["actor"]?.text, !id.isEmpty else {
        findings.append(
          Finding(
            rule: "actor-line", place: place, field: "actor", found: String(decoding: line.prefix(80), as: UTF8.self),
            expected: "an object with actor, kind and names", mend: "Write one actor a line, as JSON."))
        continue
      }
      let codebook = value["codebook"]?.text
      if let earlier = places[codebook, default: [:]].updateValue(number, forKey: id) {
        findings.append(
          Finding(
            rule: "actor-twice", place: place, field: "actor", found: id, expected: "one line for each actor",
            mend: "It stands in line \(earlier), too. Put all its names into one line."))
        continue
      }
      let kind = value["kind"]?.text ?? "person"
      actors[codebook, default: []].append(
        MentionActor(
          id: id, kind: ActorList.kind(kind),
          gender: value["gender"]?.text.flatMap { name in Gender.allCases.first { $0.name == name } } ?? .unknown,
          names: named(value["names"]?.elements, of: id, place),
          rules: NameRules(
            needs: value["needs"]?.text.flatMap(NameRules.Evidence.init),
            exclusions: value["exclude"]?.elements?.compactMap(\.text) ?? [])))
    }
    let errors = findings.filter { $0.severity == .error }
    if !errors.isEmpty { throw .badData(errors) }
  }

  /// The actors of a codebook, with all their names and aliases.
  init(_ codebook: Codebook) {
    let standing = ActorStanding(codebook)
    actors[nil] = codebook.actors.map { actor in
      let listed =
        actor.names.texts.sorted { $0.key < $1.key }.map(\.value)
        + actor.aliases.sorted { $0.key < $1.key }.flatMap(\.value)
      var names: [String] = []
      for name in listed where !names.contains(name) { names.append(name) }
      return MentionActor(
        id: actor.id, kind: ActorList.kind(actor.kind.rawValue),
        gender: actor.gender == .notApplicable ? .unknown : actor.gender, names: names, rules: actor.nameRules,
        offices: standing.offices(of: actor), capacity: standing.capacity(of: actor))
    }
  }

  private static func kind(_ name: String) -> MentionActor.Kind {
    switch name {
    case "person": .person
    case "party", "coalition": .party
    default: .organisation
    }
  }

  /// Names with at least two letters.
  private mutating func named(_ values: [JSONValue]?, of actor: String, _ place: Finding.Place) -> [String] {
    var names: [String] = []
    for name in (values ?? []).compactMap(\.text) {
      if names.contains(name) {
        report("name-twice", .warning, name, "each name once", "Leave one of the two out.", place)
      } else if name.unicodeScalars.count(where: { $0.properties.isAlphabetic || $0.properties.numericType != nil }) < 2
      {
        report(
          "name-too-short", .warning, name, "two letters at least", "It is not looked for. Write the name in full.",
          place)
      } else {
        names.append(name)
      }
    }
    if names.isEmpty {
      report("actor-nameless", .warning, actor, "a name of two letters or more", "Give the actor its names.", place)
    }
    return names
  }

  private mutating func report(
    _ rule: String, _ severity: Finding.Severity, _ found: String, _ expected: String, _ mend: String,
    _ place: Finding.Place
  ) {
    findings.append(
      Finding(
        severity, rule: rule, place: place, field: "names", found: found, expected: expected, mend: mend))
  }
}
