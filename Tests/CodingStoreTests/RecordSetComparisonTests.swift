import CodingStore
import CoverageModel
import Testing

@Suite("Differences between coders, worked out by hand")
struct RecordSetComparisonTests {
  private typealias Sample = ComparisonSample

  private func lines(
    _ first: [AttributionRecord], _ second: [AttributionRecord], tolerance: SpanTolerance = .exact,
    of kind: ItemKind = .broadcast
  ) throws -> [String] {
    Sample.lines(
      try Sample.compare([Sample.set("aigul", first), Sample.set("bolat", second)], tolerance: tolerance, of: kind))
  }

  @Test("The same coded twice is no difference, and both counts say what was compared")
  func same() throws {
    let attributions = [
      AttributionRecord(actor: "a", span: 0..<5000, tone: .mixed, codes: ["frame": "x"]),
      AttributionRecord(actor: "b", span: nil, measure: 7),
    ]
    let comparison = try Sample.compare([
      Sample.set("aigul", attributions, codes: ["topic": "x"]),
      Sample.set("bolat", attributions.reversed(), codes: ["topic": "x"]),
    ])
    #expect(comparison.agrees)
    #expect(comparison.coders == ["aigul", "bolat"])
    #expect(
      comparison.counts.map { "\($0.variable) \($0.compared) \($0.differences)" } == [
        "item:topic 1 0", "actor 2 0", "span 1 0", "measure 1 0", "mode 2 0", "capacity 2 0", "tone 2 0", "gender 2 0",
        "frame 1 0",
      ])
  }

  @Test("Two coders who found nothing agree; one who found something does not")
  func nothing() throws {
    #expect(try lines([], []).isEmpty)
    #expect(try lines([], [AttributionRecord(actor: "a", span: 3..<9)]) == ["actor a 3-9: aigul=- bolat=a"])
  }

  @Test("Every variable that differs is one line, in the order of variables, with the place")
  func variables() throws {
    let first = AttributionRecord(
      actor: "a", span: 1000..<5000, mode: .direct, capacity: .candidate, tone: .mixed, codes: ["frame": "x"])
    let second = AttributionRecord(
      actor: "a", span: 2000..<5500, mode: .indirect, capacity: .official, tone: .notCoded, gender: .male,
      codes: ["frame": "y", "evaluator": "x"])
    #expect(
      try lines([first], [second]) == [
        "span a 1000-5500: aigul=1000-5000 bolat=2000-5500", "mode a 1000-5500: aigul=direct bolat=indirect",
        "capacity a 1000-5500: aigul=candidate bolat=official", "tone a 1000-5500: aigul=mixed bolat=not-coded",
        "gender a 1000-5500: aigul=not-applicable bolat=male", "frame a 1000-5500: aigul=x bolat=y",
        "evaluator a 1000-5500: aigul=- bolat=x",
      ])
  }

  @Test("A gender that the coder left to the actor is the actor's")
  func gender() throws {
    let left = AttributionRecord(actor: "citizen", span: 0..<9)
    let seen = AttributionRecord(actor: "citizen", span: 0..<9, gender: .female)
    #expect(try lines([left], [seen]).isEmpty)
    let other = AttributionRecord(actor: "citizen", span: 0..<9, gender: .male)
    #expect(try lines([left], [other]) == ["gender citizen 0-9: aigul=female bolat=male"])
  }

  @Test("Starts and ends may be apart by the tolerance of the item's kind, each by itself")
  func tolerance() throws {
    let tolerance = SpanTolerance(milliseconds: 1000, characters: 20)
    let first = [AttributionRecord(actor: "a", span: 1000..<5000)]
    let near = [AttributionRecord(actor: "a", span: 2000..<6000)]
    let far = [AttributionRecord(actor: "a", span: 2001..<5000)]
    #expect(try lines(first, near, tolerance: tolerance).isEmpty)
    #expect(try lines(first, far, tolerance: tolerance) == ["span a 1000-5000: aigul=1000-5000 bolat=2001-5000"])
    #expect(try lines(first, near, tolerance: tolerance, of: .article).count == 1)
    let text = [AttributionRecord(actor: "a", span: 1020..<4980)]
    #expect(try lines(first, text, tolerance: tolerance, of: .article).isEmpty)
  }

  /// Pairing the first two by themselves (overlap 6) would leave the others without a partner (6 in all); crossing gives 5 + 5.
  @Test("Attributions are paired so that the overlaps add up to the most, not one by one")
  func bestTotal() throws {
    let first = [AttributionRecord(actor: "a", span: 0..<11), AttributionRecord(actor: "a", span: 11..<16)]
    let second = [AttributionRecord(actor: "a", span: 5..<16), AttributionRecord(actor: "a", span: 0..<5)]
    #expect(
      try lines(first, second) == [
        "span a 0-11: aigul=0-11 bolat=0-5", "span a 5-16: aigul=11-16 bolat=5-16",
      ])
  }

  @Test("Spans that do not overlap, and attributions to different actors, are no pair")
  func unmatched() throws {
    #expect(
      try lines(
        [AttributionRecord(actor: "a", span: 0..<10), AttributionRecord(actor: "b", span: 20..<30)],
        [AttributionRecord(actor: "a", span: 10..<20), AttributionRecord(actor: "a", span: 20..<30)]) == [
          "actor a 0-10: aigul=a bolat=-", "actor a 10-20: aigul=- bolat=a", "actor a 20-30: aigul=- bolat=a",
          "actor b 20-30: aigul=b bolat=-",
        ])
  }

  @Test("At one place, those in the same mode belong together")
  func modes() throws {
    let direct = AttributionRecord(actor: "a", span: 0..<10, mode: .direct)
    let image = AttributionRecord(actor: "a", span: 0..<10, mode: .image)
    var positive = image
    positive.tone = .mixed
    #expect(try lines([direct, image], [positive, direct]) == ["tone a 0-10: aigul=not-coded bolat=mixed"])
  }

  @Test("Typed measures are paired by mode, then by nearness, and compared as amounts")
  func typed() throws {
    func typed(_ amount: UInt32, _ mode: Mode) -> AttributionRecord {
      AttributionRecord(actor: "a", span: nil, measure: amount, mode: mode)
    }
    #expect(try lines([typed(100, .direct), typed(40, .image)], [typed(40, .direct), typed(100, .image)]).count == 2)
    #expect(
      try lines([typed(100, .direct), typed(40, .direct)], [typed(45, .direct), typed(90, .direct)]) == [
        "measure a: aigul=40 bolat=45", "measure a: aigul=100 bolat=90",
      ])
    #expect(try lines([typed(100, .direct)], [typed(100, .image)]) == ["mode a: aigul=direct bolat=image"])
    let tolerance = SpanTolerance(milliseconds: 0, characters: 0, squareMillimetres: 5)
    #expect(try lines([typed(40, .image)], [typed(45, .image)], tolerance: tolerance, of: .print).isEmpty)
    #expect(try lines([typed(40, .image)], [AttributionRecord(actor: "a", span: 0..<40, mode: .image)]).count == 2)
  }

  @Test("Codes of the item come first, by the codebook's order, also where one coder has none")
  func itemCodes() throws {
    let comparison = try Sample.compare([
      Sample.set("bolat", [], codes: ["topic": "x", "zzz": "1"]),
      Sample.set("aigul", [AttributionRecord(actor: "a", span: 0..<9)], codes: ["format": "y", "topic": "y"]),
    ])
    #expect(
      Sample.lines(comparison) == [
        "item:format: aigul=y bolat=-", "item:topic: aigul=y bolat=x", "item:zzz: aigul=- bolat=1",
        "actor a 0-9: aigul=a bolat=-",
      ])
    #expect(comparison.differences.allSatisfy { $0.item == "item-1" })
  }

  @Test("Of three coders, one value for each; who lacks the attribution is named once")
  func threeCoders() throws {
    let comparison = try Sample.compare([
      Sample.set("aigul", [AttributionRecord(actor: "a", span: 0..<10, tone: .mixed)]),
      Sample.set("bolat", [AttributionRecord(actor: "b", span: 50..<60), AttributionRecord(actor: "a", span: 2..<10)]),
      Sample.set("chingiz", [AttributionRecord(actor: "b", span: 50..<60)]),
    ])
    #expect(
      Sample.lines(comparison) == [
        "actor a 0-10: aigul=a bolat=a chingiz=-", "span a 0-10: aigul=0-10 bolat=2-10",
        "tone a 0-10: aigul=mixed bolat=not-coded", "actor b 50-60: aigul=- bolat=b chingiz=b",
      ])
    #expect(comparison.differences[0].values.map(\.attribution) == [0, 1, nil])
    #expect(comparison.differences[3].values.map(\.attribution) == [nil, 0, 0])
  }

  @Test("Records that cannot be compared are refused in words")
  func errors() throws {
    let set = Sample.set("aigul", [])
    #expect(throws: ComparisonError.tooFewRecords(1)) { try Sample.compare([set]) }
    #expect(throws: ComparisonError.tooFewRecords(0)) { try Sample.compare([]) }
    #expect(throws: ComparisonError.sameCoder("aigul")) { try Sample.compare([set, set]) }
    #expect(throws: ComparisonError.differentItem(found: "item-2", expected: "item-1")) {
      try Sample.compare([set, Sample.set("bolat", [], item: "item-2")])
    }
    let versions = ComparisonError.differentVersions(["1.0.0", "1.1.0"])
    #expect(throws: versions) { try Sample.compare([set, Sample.set("bolat", [], version: "1.1.0")]) }
    #expect(
      versions.description
        == "found records of the versions 1.0.0, 1.1.0; expected one version. Read them under one version first.")
  }

  @Test("A record of thousands of attributions to one actor is compared all the same")
  func hostile() throws {
    let many = (0..<3000).map { AttributionRecord(actor: "a", span: UInt32($0)..<UInt32($0 + 5000)) }
    #expect(try lines(many, many).isEmpty)
    #expect(try lines(many, Array(many.dropLast())).filter { $0.hasPrefix("actor") }.count == 1)
  }
}
