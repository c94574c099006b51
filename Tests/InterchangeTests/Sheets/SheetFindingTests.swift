import Containers
import CoverageModel
import Interchange
import Testing

/// A sheet of four items that nobody has begun: a broadcast `a` of two minutes, an article `b` of 1000 characters, a post `c`, and
/// a broadcast `d` whose format is not known.
private struct SmallSheet {
  let codebook: Codebook
  var grid: FilledGrid

  static func sheet(_ samples: SheetSamples) -> CodingSheet {
    func record(_ id: String, _ kind: ItemKind, _ length: UInt32, _ codes: [String: String]) -> CodingSheet.Item {
      CodingSheet.Item(
        record: ItemRecord(id: id, kind: kind, outlet: "khabar", start: 1_677_000_000_000, length: length, codes: codes)
      )
    }
    let known = ["format": "news"]
    return CodingSheet(
      identity: samples.identity("en"),
      items: [
        record("a", .broadcast, 120_000, known), record("b", .article, 1000, known), record("c", .post, 0, known),
        record("d", .broadcast, 60_000, [:]),
      ])
  }

  init() throws {
    let samples = try SheetSamples(seed: 1)
    codebook = samples.codebook
    grid = try FilledGrid(try written(SmallSheet.sheet(samples), codebook, room: SheetRoom(free: 2, spare: 3)))
  }

  func reading() -> SheetReading {
    CodingSheetReader(codebook: codebook).read(CorpusFile(name: "s.xlsx", source: .bytes(grid.xlsx)))
  }
}

/// A row that is right in an item of two minutes.
private let right = [
  "Actor": "Amanat", "Start": "0:10", "End": "1:10", "Presence": "Spoken of", "Capacity": "For the party",
]

@Suite("What is wrong with a coding sheet")
struct SheetFindingTests {
  /// Cells of the item's first row that differ from a row that is right, and what is found.
  struct Fault: Sendable, CustomTestStringConvertible {
    let rule: String
    let item: String
    let cells: [String: String]
    let field: String
    var mend: String?

    var testDescription: String { "\(rule) at \(field) of \(item): \(cells.sorted { $0.key < $1.key })" }
  }

  static let faults: [Fault] = [
    Fault(
      rule: "unknown-actor", item: "a", cells: ["Actor": "Ammanat"], field: "Actor", mend: "Did you mean \"Amanat\"?"),
    Fault(rule: "missing-value", item: "a", cells: ["Actor": ""], field: "Actor"),
    Fault(rule: "missing-value", item: "a", cells: ["Presence": " "], field: "Presence"),
    Fault(rule: "missing-value", item: "a", cells: ["Capacity": ""], field: "Capacity"),
    Fault(rule: "missing-value", item: "a", cells: ["Start": ""], field: "Start"),
    Fault(rule: "missing-value", item: "a", cells: ["End": ""], field: "End"),
    Fault(rule: "missing-value", item: "a", cells: ["Start": "", "End": ""], field: "Start"),
    Fault(rule: "missing-value", item: "d", cells: ["Start": "1", "End": "2"], field: "Format"),
    Fault(
      rule: "unknown-code", item: "a", cells: ["Presence": "Spoken off"], field: "Presence",
      mend: "Did you mean \"Spoken of\"?"),
    Fault(rule: "unknown-code", item: "a", cells: ["Capacity": "king"], field: "Capacity"),
    Fault(rule: "unknown-code", item: "a", cells: ["Tone": "3"], field: "Tone"),
    Fault(rule: "unknown-code", item: "a", cells: ["Gender": "x"], field: "Gender"),
    Fault(rule: "unknown-code", item: "a", cells: ["Who evaluates": "x"], field: "Who evaluates"),
    Fault(rule: "unknown-code", item: "a", cells: ["Topic": "x"], field: "Topic"),
    Fault(rule: "unknown-code", item: "a", cells: ["State of the item": "perhaps"], field: "State of the item"),
    Fault(rule: "judgement-without-tone", item: "a", cells: ["Tone": "Judged"], field: "Tone"),
    Fault(rule: "bad-number", item: "a", cells: ["Start": "0:61:00"], field: "Start"),
    Fault(rule: "bad-number", item: "a", cells: ["Start": "1.2345"], field: "Start"),
    Fault(rule: "bad-number", item: "a", cells: ["Start": "10 s"], field: "Start"),
    Fault(rule: "negative", item: "a", cells: ["Start": "-5"], field: "Start"),
    Fault(rule: "ambiguous-number", item: "a", cells: ["Start": "1,234"], field: "Start"),
    Fault(rule: "too-large", item: "a", cells: ["End": "9999999999"], field: "End"),
    Fault(rule: "end-before-start", item: "a", cells: ["Start": "1:20"], field: "End"),
    Fault(rule: "outside-item", item: "a", cells: ["End": "2:00.001"], field: "End"),
    Fault(rule: "outside-item", item: "a", cells: ["Start": "", "End": "", "Amount": "2:01"], field: "Amount"),
    Fault(rule: "measure-disagrees", item: "a", cells: ["Amount": "59"], field: "Amount"),
    Fault(rule: "outside-item", item: "b", cells: ["Start": "0", "End": "1001"], field: "End"),
    Fault(rule: "bad-number", item: "b", cells: ["Start": "0:10", "End": "20"], field: "Start"),
    Fault(rule: "state-conflict", item: "a", cells: ["State of the item": "Nothing to code"], field: "Actor"),
    Fault(rule: "state-conflict", item: "a", cells: ["State of the item": "Cannot be coded"], field: "Actor"),
    Fault(rule: "changed-id", item: "a", cells: ["Item": "b"], field: "Item"),
    Fault(rule: "unknown-item", item: "a", cells: ["Item": "z", "key": ""], field: "Item"),
    Fault(rule: "missing-value", item: "a", cells: ["Item": ""], field: "Item"),
  ]

  @Test("Every fault is found at its cell, and the item is not given", arguments: faults)
  func fault(_ fault: Fault) throws {
    var small = try SmallSheet()
    let row = small.grid.row(of: fault.item)
    small.grid.fill(row, right.merging(fault.cells) { $1 })
    let reading = small.reading()
    let found = try #require(reading.findings.first { $0.severity == .error })
    #expect(found.rule == fault.rule)
    #expect(found.field == fault.field)
    #expect(found.place.sheet == "Coding")
    #expect(found.place.line == row)
    #expect(found.place.column == small.grid.column(fault.field) + 1)
    if let mend = fault.mend { #expect(found.mend == mend) }
    #expect(reading.findings.filter { $0.severity == .error }.count == 1, "\(reading.findings)")
    #expect(!reading.coded.contains { $0.set.item == fault.item })
    if fault.cells["Item"] == nil { #expect(reading.faulty == [fault.item]) }
    if fault.rule == "changed-id" { #expect(Set(reading.faulty) == ["a", "b"]) }
  }

  @Test("An item with a faulty row is not given, and the others are")
  func partial() throws {
    var small = try SmallSheet()
    small.grid.fill(small.grid.row(of: "a"), right)
    small.grid.fill(small.grid.row(of: "a") + 1, ["Actor": "Nobody"])
    small.grid.fill(small.grid.row(of: "b"), right.merging(["Start": "0", "End": "12"]) { $1 })
    let reading = small.reading()
    #expect(reading.faulty == ["a"])
    #expect(reading.coded.map(\.set.item) == ["b"])
    #expect(reading.open == ["c", "d"])
    #expect(reading.hasErrors)
  }

  @Test(
    "Clock times of a program are found and never misread",
    arguments: [
      ("h:mm", "5.7638888888888892E-2", "clock-time"), ("h:mm:ss", "5.7638888888888892E-2", "clock-time"),
      ("h:mm", "3.4722222222222224E-4", "clock-time"), ("yyyy-mm-dd", "45000", "clock-time"),
      ("0%", "0.5", "clock-time"),
    ])
  func clock(format: String, value: String, rule: String) throws {
    var small = try SmallSheet()
    small.grid.fill(small.grid.row(of: "a"), right)
    small.grid.formats = [format]
    small.grid.put("s=\"1\"><v>\(value)</v>", row: small.grid.row(of: "a"), "End")
    let reading = small.reading()
    #expect(reading.findings.map(\.rule) == [rule])
    #expect(reading.coded.isEmpty && reading.faulty == ["a"])
  }

  @Test(
    "Times are read in every way in which they may be typed",
    arguments: [
      ("1:23", 83_000), ("0:01:23", 83_000), ("83", 83_000), ("83.5", 83_500), ("83,5", 83_500), ("1:23.25", 83_250),
      (" 1:23 ", 83_000), ("\u{A0}83", 83_000), ("0:01:23,125", 83_125),
    ] as [(String, UInt32)])
  func times(text: String, expected: UInt32) throws {
    var small = try SmallSheet()
    small.grid.fill(small.grid.row(of: "a"), right.merging(["End": text]) { $1 })
    let reading = small.reading()
    #expect(reading.findings == [])
    #expect(reading.coded.first?.set.attributions.first?.span == 10_000..<expected)
  }

  @Test("Numbers and clock times with seconds mean what they show")
  func numbers() throws {
    var small = try SmallSheet()
    small.grid.fill(small.grid.row(of: "a"), right)
    small.grid.formats = ["h:mm:ss"]
    small.grid.put("><v>10.5</v>", row: small.grid.row(of: "a"), "Start")
    small.grid.put("s=\"1\"><v>9.6064814814814819E-4</v>", row: small.grid.row(of: "a"), "End")
    #expect(small.reading().coded.first?.set.attributions.first?.span == 10_500..<83_000)
  }

  @Test("Two states of one item, or two codes, are found at the second")
  func conflicts() throws {
    var small = try SmallSheet()
    let row = small.grid.row(of: "a")
    small.grid.fill(row, ["State of the item": "Nothing to code", "Topic": "sport"])
    small.grid.fill(row + 1, ["State of the item": "Cannot be coded", "Topic": "weather"])
    let findings = small.reading().findings
    #expect(findings.map(\.rule) == ["state-conflict", "code-conflict"])
    #expect(findings.allSatisfy { $0.place.line == row + 1 })
  }

  @Test("A state without attributions, or a note without, is told from a coded item")
  func states() throws {
    var small = try SmallSheet()
    small.grid.fill(small.grid.row(of: "a"), ["State of the item": "nothing to code", "Note": "only weather"])
    small.grid.fill(small.grid.row(of: "b"), ["State of the item": "Закодировать нельзя", "Note": "no text"])
    small.grid.fill(small.grid.row(of: "d"), ["State of the item": "Coded", "Format": "news"])
    let reading = small.reading()
    #expect(reading.coded.map(\.set.attributions) == [[]])
    #expect(reading.coded.map(\.note) == ["only weather"])
    #expect(reading.uncodable.map(\.item) == ["b"] && reading.uncodable.map(\.reason) == ["no text"])
    #expect(reading.findings.map(\.rule) == ["coded-without-attribution"])
    #expect(reading.faulty == ["d"] && reading.open == ["c"])
  }

  @Test("A post needs no amount, and rows of an item may stand anywhere")
  func anywhere() throws {
    var small = try SmallSheet()
    small.grid.fill(small.grid.row(of: "c"), right.merging(["Start": "", "End": ""]) { $1 })
    small.grid.fill(small.grid.row(of: "a"), right)
    small.grid.rows.append(small.grid.rows[0].map { _ in "" })
    let spare = small.grid.rows.count
    small.grid.fill(spare, right.merging(["Item": "a", "Actor": "auyl"]) { $1 })
    let reading = small.reading()
    #expect(reading.findings == [])
    #expect(reading.coded.map { $0.set.attributions.map(\.actor) } == [["amanat", "auyl"], ["amanat"]])
    #expect(reading.coded[0].places.map(\.line) == [small.grid.row(of: "a"), spare])
    #expect(reading.coded[1].set.attributions[0].measure == 0)
  }

  @Test("The same attribution twice, and spans coded apart, are warned of")
  func pairs() throws {
    var small = try SmallSheet()
    let row = small.grid.row(of: "a")
    for offset in 0...1 { small.grid.fill(row + offset, right) }
    var reading = small.reading()
    #expect(reading.findings.map(\.rule) == ["duplicate-attribution"])
    #expect(reading.findings.map(\.place.line) == [row + 1])
    #expect(!reading.hasErrors && reading.coded.count == 1)
    small.grid.fill(row + 1, ["Start": "0:20", "Tone": "Positive"])
    reading = small.reading()
    #expect(reading.findings.map(\.rule) == ["overlap-conflict"])
  }
}
