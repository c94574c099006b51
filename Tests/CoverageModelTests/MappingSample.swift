import CoverageModel
import TestSupport

/// Three versions of one small codebook, 1.0.0, 1.1.0 and 2.0.0, and a record of the first.
enum MappingSample {
  static func variable(
    _ id: String, _ codes: [String], level: Variable.Level = .item, required: Bool = false
  ) -> Variable {
    Variable(
      id: id, labels: SampleCodebook.name(id), level: level, required: required,
      codes: codes.map { Category(id: $0, labels: SampleCodebook.name($0)) })
  }

  static func codebook(
    _ version: String, actors: [String], variables: [Variable], mapping: CodebookMapping? = nil
  ) -> Codebook {
    Codebook(
      id: "sample", title: SampleCodebook.name("Sample"), version: version, status: .frozen, fingerprint: "",
      languages: ["en"], zone: .utc,
      actors: actors.map { Actor(id: $0, kind: .party, names: SampleCodebook.name($0), classID: "party") },
      variables: variables, mapping: mapping)
  }

  static func edition(_ version: String) -> CodebookEdition { CodebookEdition(codebook: "sample", version: version) }

  /// topic: `election-admin` goes into `election-process`, `politics` is split, `weather` is dropped, `sport` stays; the variable
  /// `place` is no longer asked; `frame` is new and must be coded. Actor `a` is renamed, `b` is dropped.
  static let second = codebook(
    "1.1.0", actors: ["party-a", "c"],
    variables: [
      variable("topic", ["election-process", "campaign", "parliament", "sport"], required: true),
      variable("frame", ["game", "issue"], level: .attribution, required: true),
    ],
    mapping: CodebookMapping(
      from: edition("1.0.0"), to: edition("1.1.0"),
      ids: [
        .actors: ["a": .one("party-a"), "b": .dropped, "c": .one("c")],
        .variables: ["topic": .one("topic"), "place": .dropped],
        .codes(of: "topic"): [
          "election-admin": .one("election-process"), "election-process": .one("election-process"),
          "politics": .choice(["campaign", "parliament"]), "weather": .dropped, "sport": .one("sport"),
        ],
      ], required: ["topic"]))

  /// `topic` is now `theme`; `campaign` and `parliament` are one again; `game` is now `horse-race`.
  static let third = codebook(
    "2.0.0", actors: ["party-a", "c"],
    variables: [
      variable("theme", ["elections", "politics", "sport"], required: true),
      variable("frame", ["horse-race", "issue"], level: .attribution, required: true),
    ],
    mapping: CodebookMapping(
      from: edition("1.1.0"), to: edition("2.0.0"),
      ids: [
        .actors: ["party-a": .one("party-a"), "c": .one("c")],
        .variables: ["topic": .one("theme"), "frame": .one("frame")],
        .codes(of: "topic"): [
          "election-process": .one("elections"), "campaign": .one("politics"), "parliament": .one("politics"),
          "sport": .one("sport"),
        ],
        .codes(of: "frame"): ["game": .one("horse-race"), "issue": .one("issue")],
      ], required: ["topic", "frame"]))

  static func record(
    topic: String?, place: String? = nil, attributions: [AttributionRecord] = [], version: String = "1.0.0"
  ) -> RecordSet {
    var codes: [String: String] = [:]
    codes["topic"] = topic
    codes["place"] = place
    return RecordSet(
      item: "item-1", coder: Coder(id: "aigul", purpose: .primary), codebookVersion: version, itemCodes: codes,
      attributions: attributions)
  }
}
