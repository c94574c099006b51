import CoverageModel
import TestSupport
import Testing

@Suite("A record read under the next version of the codebook")
struct CodebookMappingTests {
  private let codebook = MappingSample.second

  private func mapped(_ set: RecordSet) throws -> MappedRecordSet {
    try #require(codebook.mapping).map(set, to: codebook)
  }

  @Test(
    "A code is kept, merged, split, dropped or unknown",
    arguments: [
      ("sport", MappedValue.Outcome.kept, "sport", []),
      ("election-process", .kept, "election-process", []),
      ("election-admin", .merged, "election-process", []),
      ("politics", .split, nil, ["campaign", "parliament"]),
      ("weather", .dropped, nil, ["election-process", "campaign", "parliament", "sport"]),
      ("wether", .unknown, nil, ["election-process", "campaign", "parliament", "sport"]),
    ] as [(String, MappedValue.Outcome, String?, [String])])
  func itemCode(old: String, outcome: MappedValue.Outcome, new: String?, choices: [String]) throws {
    let set = MappingSample.record(topic: old)
    let result = try mapped(set)
    let value = try #require(result.values.first)
    #expect(result.values.count == 1)
    #expect(value.outcome == outcome)
    #expect(value.newCode == new)
    #expect(value.choices == choices)
    #expect(result.set.itemCodes["topic"] == new)
    #expect(result.set.codebookVersion == "1.1.0")
    #expect(result.isComplete == (new != nil))
    #expect(result.original == set)
  }

  @Test("What needs a person is said with the variable, the old code and the new choices")
  func reasons() throws {
    let split = try mapped(MappingSample.record(topic: "politics")).needsCoding.map(\.reason)
    #expect(split == ["topic \"politics\" was split: choose \"campaign\" or \"parliament\""])
    let dropped = try mapped(MappingSample.record(topic: "weather")).needsCoding.map(\.reason)
    #expect(
      dropped == [
        "topic \"weather\" is gone: choose \"election-process\", \"campaign\", \"parliament\" or \"sport\""
      ])
    let merged = try mapped(MappingSample.record(topic: "election-admin")).values.map(\.reason)
    #expect(merged == ["topic \"election-admin\" is now part of \"election-process\""])
  }

  @Test("A variable that is no longer asked stays in the original and needs nobody")
  func retired() throws {
    let result = try mapped(MappingSample.record(topic: "sport", place: "astana"))
    #expect(result.isComplete)
    #expect(result.set.itemCodes == ["topic": "sport"])
    #expect(result.values.map(\.outcome) == [.retired, .kept])
    #expect(result.original.itemCodes["place"] == "astana")
  }

  @Test("Renamed actors are read, dropped ones wait for a person, and a new required variable is asked for")
  func attributions() throws {
    let set = MappingSample.record(
      topic: "sport",
      attributions: [
        AttributionRecord(actor: "b", span: 0..<1000, tone: .mixed, note: "a remark"),
        AttributionRecord(actor: "a", span: 500..<900),
      ])
    let result = try mapped(set)
    #expect(result.set.attributions.map(\.actor) == ["party-a"])
    #expect(result.set.attributions.first?.span == 500..<900)
    #expect(result.positions == [1])
    #expect(result.original.attributions == set.attributions)
    let open = result.needsCoding.map { "\($0.attribution.map(String.init) ?? "item"): \($0.reason)" }
    #expect(
      open == [
        "0: actor \"b\" is gone: choose another actor, or leave the attribution out",
        "0: frame has no code and must have one now: choose \"game\" or \"issue\"",
        "1: frame has no code and must have one now: choose \"game\" or \"issue\"",
      ])
  }

  @Test("A record without attributions and codes is itself")
  func empty() throws {
    let result = try mapped(MappingSample.record(topic: nil))
    #expect(result.isComplete)
    #expect(result.values.isEmpty && result.set.attributions.isEmpty)
  }

  @Test("A record of another version, and a codebook that the mapping does not lead to, are refused")
  func wrongVersions() throws {
    let mapping = try #require(codebook.mapping)
    let other = MappingSample.record(topic: "sport", version: "0.9.0")
    #expect(throws: CodebookMappingError.wrongVersion(found: "0.9.0", expected: MappingSample.edition("1.0.0"))) {
      try mapping.map(other, to: codebook)
    }
    let wrong = CodebookMappingError.wrongCodebook(
      found: MappingSample.edition("2.0.0"), expected: MappingSample.edition("1.1.0"))
    #expect(throws: wrong) { try mapping.map(MappingSample.record(topic: "sport"), to: MappingSample.third) }
    #expect(wrong.description == "found the codebook sample 2.0.0; expected sample 1.1.0, to which the mapping leads.")
  }

  @Test("What the item itself is known to have need not be coded again")
  func knownOfTheItem() throws {
    let new = MappingSample.codebook(
      "1.1.0", actors: [], variables: [MappingSample.variable("format", ["news", "talk"], required: true)])
    let mapping = CodebookMapping(
      from: MappingSample.edition("1.0.0"), to: MappingSample.edition("1.1.0"), ids: [.variables: [:]])
    let mapper = try RecordMapper(mapping, to: new)
    let set = MappingSample.record(topic: nil)
    #expect(try mapper.map(set).needsCoding.map(\.outcome) == [.missing])
    #expect(try mapper.map(set, itemCodes: ["format": "news"]).isComplete)
  }

  @Test("An optional variable that becomes required is asked for, one that was required all along is not")
  func newlyRequired() throws {
    let variables = ["asked", "optional"].map { MappingSample.variable($0, ["yes"], required: true) }
    let new = MappingSample.codebook("1.1.0", actors: [], variables: variables)
    let mapping = CodebookMapping(
      from: MappingSample.edition("1.0.0"), to: MappingSample.edition("1.1.0"),
      ids: [.variables: ["asked": .one("asked"), "optional": .one("optional")]], required: ["asked"])
    let result = try mapping.map(MappingSample.record(topic: nil), to: new)
    #expect(result.needsCoding.map(\.variable) == ["optional"])
  }

  @Test("A variable that moves from the item to its attributions waits for a person")
  func moved() throws {
    let new = MappingSample.codebook(
      "1.1.0", actors: [], variables: [MappingSample.variable("topic", ["sport", "politics"], level: .attribution)])
    let mapping = CodebookMapping(
      from: MappingSample.edition("1.0.0"), to: MappingSample.edition("1.1.0"),
      ids: [.variables: ["topic": .one("topic")], .codes(of: "topic"): ["sport": .one("sport")]])
    let result = try mapping.map(MappingSample.record(topic: "sport"), to: new)
    #expect(result.set.itemCodes.isEmpty)
    #expect(
      result.needsCoding.map(\.reason) == [
        "topic \"sport\" was asked of the item, now of each attribution: choose \"sport\" or \"politics\""
      ])
  }

  @Test("A variable that became two is coded anew, one that two became is read where they agree")
  func splitAndJoinedVariables() throws {
    let two = MappingSample.codebook(
      "1.1.0", actors: [],
      variables: ["who", "what"].map { MappingSample.variable($0, ["x", "y"], required: true) })
    let split = CodebookMapping(
      from: MappingSample.edition("1.0.0"), to: MappingSample.edition("1.1.0"),
      ids: [.variables: ["topic": .choice(["who", "what"])]])
    let result = try split.map(MappingSample.record(topic: "x"), to: two)
    #expect(result.set.itemCodes.isEmpty)
    #expect(
      result.needsCoding.map(\.reason) == ["topic \"x\": the variable was split; code \"who\" and \"what\""])

    let one = MappingSample.codebook(
      "1.1.0", actors: [], variables: [MappingSample.variable("where", ["north", "south"])])
    let codes: [String: MappedID] = ["north": .one("north"), "south": .one("south")]
    let joined = CodebookMapping(
      from: MappingSample.edition("1.0.0"), to: MappingSample.edition("1.1.0"),
      ids: [
        .variables: ["topic": .one("where"), "place": .one("where")], .codes(of: "topic"): codes,
        .codes(of: "place"): codes,
      ])
    let agreed = try joined.map(MappingSample.record(topic: "north", place: "north"), to: one)
    #expect(agreed.set.itemCodes == ["where": "north"])
    let clash = try joined.map(MappingSample.record(topic: "north", place: "south"), to: one)
    #expect(clash.set.itemCodes.isEmpty)
    #expect(clash.needsCoding.map(\.outcome) == [.clash, .clash])
    #expect(clash.needsCoding.map(\.choices) == [["north", "south"], ["north", "south"]])
  }

  @Test("Fixed variables: a merged capacity and a narrower tone scale are read, a dropped mode stays and is asked for")
  func fixedVariables() throws {
    let new = MappingSample.codebook(
      "1.1.0", actors: ["a"], variables: [MappingSample.variable("mode", ["direct", "indirect"], level: .attribution)])
    let mapping = CodebookMapping(
      from: MappingSample.edition("1.0.0"), to: MappingSample.edition("1.1.0"),
      ids: [
        .actors: ["a": .one("a")],
        .variables: ["mode": .one("mode"), "tone": .one("tone"), "capacity": .one("capacity")],
        .codes(of: "mode"): ["direct": .one("direct"), "indirect": .one("indirect"), "logo": .dropped],
        .codes(of: "capacity"): ["candidate": .one("candidate"), "proxy": .one("candidate")],
        .codes(of: "tone"): ["-2": .one("-1"), "-1": .one("-1"), "0": .one("0"), "+1": .one("+1"), "+2": .dropped],
      ])
    let set = MappingSample.record(
      topic: nil,
      attributions: [
        AttributionRecord(
          actor: "a", span: 0..<10, mode: .direct, capacity: .proxy, tone: try #require(.judged(-2)), gender: .female),
        AttributionRecord(
          actor: "a", span: 20..<30, mode: .logo, capacity: .expert, tone: try #require(.judged(2))),
        AttributionRecord(actor: "a", span: 40..<50, tone: .mixed),
      ])
    let result = try mapping.map(set, to: new)
    #expect(result.set.attributions.map(\.capacity) == [.candidate, .expert, .unclear])
    #expect(result.set.attributions.map(\.tone) == [Tone.judged(-1), .notCoded, .mixed])
    #expect(result.set.attributions.map(\.mode) == [.direct, .logo, .direct])
    #expect(result.set.attributions.first?.gender == .female)
    let open = result.needsCoding.map { "\($0.attribution ?? -1) \($0.variable) \($0.code ?? "") \($0.choices)" }
    #expect(open == ["1 mode logo [\"direct\", \"indirect\"]", "1 tone +2 []"])
  }

  @Test("An item is read with its outlet; without one it waits for a person")
  func items() throws {
    let new = MappingSample.codebook("1.1.0", actors: [], variables: [MappingSample.variable("topic", ["sport"])])
    let mapping = CodebookMapping(
      from: MappingSample.edition("1.0.0"), to: MappingSample.edition("1.1.0"),
      ids: [
        .outlets: ["zakon": .one("zakon-kz"), "old": .dropped], .variables: ["topic": .one("topic")],
        .codes(of: "topic"): ["football": .one("sport")],
      ])
    let item = ItemRecord(
      id: "i", kind: .article, outlet: "zakon", start: 0, length: 10, codes: ["topic": "football"],
      texts: ["title": "A title"])
    let read = try mapping.map(item, to: new)
    #expect(read.item?.outlet == "zakon-kz")
    #expect(read.item?.codes == ["topic": "sport"])
    #expect(read.item?.texts == item.texts)
    #expect(read.needsCoding.isEmpty)
    var gone = item
    gone.outlet = "old"
    let waiting = try mapping.map(gone, to: new)
    #expect(waiting.item == nil)
    #expect(waiting.original == gone)
    #expect(waiting.needsCoding.map(\.reason) == ["outlet \"old\" is gone: choose what it is now"])
  }

  @Test("The note under a table names what is read otherwise, in the order of the file")
  func summary() throws {
    let mapping = try #require(codebook.mapping)
    #expect(
      mapping.summary
        == "codes of 1.0.0 read as 1.1.0: actor a -> party-a; actor b dropped; variable place dropped; "
        + "topic election-admin -> election-process; topic politics -> campaign or parliament, as a coder decided; "
        + "topic weather dropped")
    #expect(CodebookMapping.unchanged(codebook).summary == "codes of 1.1.0 read as 1.1.0: all as they were")
  }
}
