import CoverageModel
import TestSupport
import Testing

@Suite("Mappings over several versions of the codebook")
struct CodebookMappingChainTests {
  private let versions = [MappingSample.third, MappingSample.second]

  @Test("A code that was split and is one again needs nobody; a merged code stays merged; a dropped code stays dropped")
  func composition() throws {
    let mapping = try CodebookMapping.path(from: "1.0.0", to: MappingSample.third, through: versions)
    #expect(mapping.from == MappingSample.edition("1.0.0") && mapping.to == MappingSample.edition("2.0.0"))
    #expect(mapping[.codes(of: "topic"), "politics"] == .one("politics"))
    #expect(mapping[.codes(of: "topic"), "election-admin"] == .one("elections"))
    #expect(mapping[.codes(of: "topic"), "election-process"] == .one("elections"))
    #expect(mapping[.codes(of: "topic"), "weather"] == .dropped)
    #expect(mapping[.variables, "topic"] == .one("theme"))
    #expect(mapping[.variables, "place"] == .dropped)
    #expect(mapping[.actors, "a"] == .one("party-a"))
    let result = try mapping.map(MappingSample.record(topic: "election-admin"), to: MappingSample.third)
    #expect(result.set.itemCodes == ["theme": "elections"])
    #expect(result.values.map(\.outcome) == [.merged])
    #expect(result.values.map(\.reason) == ["topic \"election-admin\" is now part of theme \"elections\""])
  }

  @Test(
    "Reading in one step is reading version by version, wherever no person is needed on the way",
    arguments: ["election-admin", "election-process", "sport"])
  func stepByStep(topic: String) throws {
    let set = MappingSample.record(topic: topic, attributions: [AttributionRecord(actor: "a", span: 0..<9)])
    let first = try #require(MappingSample.second.mapping).map(set, to: MappingSample.second)
    let steps = try #require(MappingSample.third.mapping).map(first.set, to: MappingSample.third)
    let once = try CodebookMapping.path(from: "1.0.0", to: MappingSample.third, through: versions)
      .map(set, to: MappingSample.third)
    #expect(once.set == steps.set)
    #expect(once.needsCoding.map(\.variable) == ["frame"])
  }

  @Test("A choice of which one end was dropped stays a choice")
  func partlyDropped() throws {
    let next: [String: MappedID] = ["b": .one("b"), "c": .dropped]
    let split = MappedID.choice(["b", "c"])
    let mapping = CodebookMapping(
      from: MappingSample.edition("1.0.0"), to: MappingSample.edition("1.1.0"), ids: [.actors: ["a": split]])
    let later = CodebookMapping(
      from: MappingSample.edition("1.1.0"), to: MappingSample.edition("1.2.0"), ids: [.actors: next])
    #expect(try mapping.followed(by: later)[.actors, "a"] == .choice(["b"]))
  }

  @Test("What a later version does to codes of a fixed variable holds for records from before the variable was listed")
  func fixedVariable() throws {
    let first = CodebookMapping(
      from: MappingSample.edition("1.0.0"), to: MappingSample.edition("1.1.0"), ids: [.actors: ["a": .one("a")]])
    let second = CodebookMapping(
      from: MappingSample.edition("1.1.0"), to: MappingSample.edition("1.2.0"),
      ids: [
        .actors: ["a": .one("a")], .variables: ["capacity": .one("capacity")],
        .codes(of: "capacity"): ["proxy": .one("candidate"), "candidate": .one("candidate")],
      ])
    #expect(try first.followed(by: second)[.codes(of: "capacity"), "proxy"] == .one("candidate"))
  }

  @Test("The same version needs no mapping, and composing with it changes nothing")
  func identity() throws {
    let same = try CodebookMapping.path(from: "2.0.0", to: MappingSample.third, through: [])
    #expect(same.isUnchanged)
    let mapping = try #require(MappingSample.third.mapping)
    #expect(try mapping.followed(by: same) == mapping)
    #expect(try CodebookMapping.unchanged(MappingSample.second).followed(by: mapping) == mapping)
  }

  @Test("Composing is the same whichever two are taken first")
  func associativity() throws {
    let first = try #require(MappingSample.second.mapping)
    let second = try #require(MappingSample.third.mapping)
    let third = CodebookMapping(
      from: MappingSample.edition("2.0.0"), to: MappingSample.edition("2.1.0"),
      ids: [
        .actors: ["party-a": .choice(["x", "y"]), "c": .dropped],
        .variables: ["theme": .one("topic"), "frame": .dropped],
        .codes(of: "theme"): ["elections": .one("e"), "politics": .choice(["e", "f"]), "sport": .dropped],
      ])
    let left = try first.followed(by: second).followed(by: third)
    let right = try first.followed(by: second.followed(by: third))
    #expect(left == right)
    #expect(left[.codes(of: "topic"), "politics"] == .choice(["e", "f"]))
    #expect(left[.actors, "a"] == .choice(["x", "y"]))
  }

  @Test("Versions that no chain connects are refused in words")
  func noPath() throws {
    #expect(throws: CodebookMappingError.noPath(from: "0.1.0", to: MappingSample.edition("2.0.0"))) {
      try CodebookMapping.path(from: "0.1.0", to: MappingSample.third, through: versions)
    }
    #expect(throws: CodebookMappingError.noPath(from: "1.0.0", to: MappingSample.edition("2.0.0"))) {
      try CodebookMapping.path(from: "1.0.0", to: MappingSample.third, through: [])
    }
    let first = try #require(MappingSample.second.mapping)
    #expect(throws: CodebookMappingError.versionsApart(end: first.to, start: first.from)) {
      try first.followed(by: first)
    }
  }
}
