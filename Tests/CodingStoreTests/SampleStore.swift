import CodingStore
import CoverageModel
import TestSupport
import Testing

/// Small workspaces for tests.
enum SampleStore {
  static let items = [
    ItemRecord(
      id: "a", kind: .broadcast, outlet: "khabar", programme: "News 20:00", start: 1_677_675_600_000, length: 60_000,
      codes: ["topic": "regions"], texts: ["title": "=1+1"]),
    ItemRecord(
      id: "b", kind: .broadcast, outlet: "khabar", start: 1_677_679_200_000, length: 30_000, isElection: false),
    ItemRecord(id: "c", kind: .article, outlet: "tengri", start: 1_677_679_200_000, length: 500),
    ItemRecord(id: "d", kind: .declaration, outlet: "khabar", start: nil, length: 0, period: "week 8"),
  ]

  /// Gives `body` a new database and its path, and removes it afterwards.
  static func with(_ body: (CodingStore, String) throws -> Void) throws {
    let folder = try TemporaryFile.folder([:])
    defer { TemporaryFile.remove(folder) }
    let path = folder + "/workspace.sqlite"
    try body(try CodingStore.create(path: path, name: "spring"), path)
  }

  /// Adds a codebook version and the items; gives the version's id.
  @discardableResult
  static func prepare(_ store: CodingStore) throws -> Int64 {
    var version: Int64 = 0
    try store.change(by: "analyst", .begin, reason: "beginning", at: 1) { change in
      version = try change.add(
        StoredCodebook(
          name: "sample", version: "1.0.0", fingerprint: String(repeating: "0", count: 64), file: "codebook.yaml",
          bytes: Array("codebook: sample".utf8), files: ["actors.csv": Array("actor".utf8)]))
      for item in items { try change.add(item, codebook: version) }
    }
    return version
  }

  static func set(
    _ item: String, by coder: String, as purpose: Coder.Purpose = .primary, _ attributions: [AttributionRecord]
  ) -> RecordSet {
    RecordSet(
      item: item, coder: Coder(id: coder, purpose: purpose), codebookVersion: "1.0.0", attributions: attributions)
  }

  static func attribution(_ actor: String, _ span: Range<UInt32>?, measure: UInt32? = nil) -> AttributionRecord {
    AttributionRecord(
      actor: actor, span: span, measure: measure, mode: .indirect, capacity: .party, tone: .mixed, gender: .female,
      codes: ["evaluator": "journalist"])
  }

  /// Record sets that break a rule when they are added one after the other.
  struct Breach: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let sets: [RecordSet]
  }

  static let breaches: [Breach] = [
    Breach(
      testDescription: "a span beyond the end of its item",
      sets: [
        set("a", by: "aigul", [attribution("amanat", 59_000..<60_001)])
      ]),
    Breach(
      testDescription: "a typed measure longer than its item",
      sets: [
        set("c", by: "aigul", [attribution("amanat", nil, measure: 501)])
      ]),
    Breach(
      testDescription: "a measure that is not the length of its span",
      sets: [
        set("a", by: "aigul", [attribution("amanat", 0..<2_000, measure: 1_999)])
      ]),
    Breach(testDescription: "an attribution to nobody", sets: [set("a", by: "aigul", [attribution("", 0..<1)])]),
    Breach(
      testDescription: "a coder who codes an own item a second time",
      sets: [
        set("a", by: "aigul", []), set("a", by: "aigul", as: .double, []),
      ]),
    Breach(
      testDescription: "a person who is a program elsewhere",
      sets: [
        set("a", by: "aigul", []), set("b", by: "aigul", as: .machine, []),
      ]),
    Breach(
      testDescription: "attributions in an item that cannot be coded",
      sets: [
        RecordSet(
          item: "a", coder: Coder(id: "aigul", purpose: .primary), codebookVersion: "1.0.0",
          attributions: [attribution("amanat", 0..<1)], isUncodable: true)
      ]),
    Breach(testDescription: "an item that is not there", sets: [set("nowhere", by: "aigul", [])]),
  ]
}
