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
      let genders = Gender.allCases.map { ($0.name, $0) }
      let needs = NameRules.Evidence.allCases.map { ($0.rawValue, $0) }
      actors[codebook, default: []].append(
        MentionActor(
          id: id,
          kind: code("kind", .warning, of: value, among: ActorList.kinds, place)
            ?? (value["kind"] == nil ? .person : .organisation),
          gender: code("gender", .warning, of: value, among: genders, place) ?? .unknown,
          names: named(texts("names", of: value, place), of: id, place),
          rules: NameRules(
            needs: code("needs", .error, of: value, among: needs, place),
            exclusions: texts("exclude", of: value, place))))
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
        id: actor.id, kind: ActorList.kinds.first { $0.word == actor.kind.rawValue }?.code ?? .organisation,
        gender: actor.gender == .notApplicable ? .unknown : actor.gender, names: names, rules: actor.nameRules,
        offices: standing.offices(of: actor), capacity: standing.capacity(of: actor))
    }
  }

  /// The kinds of a codebook, and the three that a list needs.
  private static let kinds: [(word: String, code: MentionActor.Kind)] = [
    ("person", .person), ("party", .party), ("organisation", .organisation), ("coalition", .party),
    ("institution", .organisation), ("group", .organisation), ("other", .organisation),
  ]

  /// What a key says, when it says anything; another word than those that are known is told.
  private mutating func code<Code>(
    _ key: String, _ severity: Finding.Severity, of value: JSONValue, among codes: [(word: String, code: Code)],
    _ place: Finding.Place
  ) -> Code? {
    guard let said = value[key] else { return nil }
    if let known = codes.first(where: { $0.word == said.text }) { return known.code }
    findings.append(
      Finding(
        severity, rule: "unknown-code", place: place, field: key, found: said.text ?? "no text",
        expected: "one of " + codes.map(\.word).joined(separator: ", "), mend: "Correct it, or leave \(key) out."))
    return nil
  }

  /// The texts of a list, when there is one; anything else is an error.
  private mutating func texts(_ key: String, of value: JSONValue, _ place: Finding.Place) -> [String] {
    guard let said = value[key] else { return [] }
    let texts = (said.elements ?? []).compactMap(\.text)
    if said.elements == nil || texts.count < said.elements?.count ?? 0 {
      findings.append(
        Finding(
          rule: "not-texts", place: place, field: key, found: "something else", expected: "a list of texts",
          mend: "Write \(key) as a list, each in quotes."))
    }
    return texts
  }

  /// Names with at least two letters.
  private mutating func named(_ values: [String], of actor: String, _ place: Finding.Place) -> [String] {
    var names: [String] = []
    for name in values {
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
